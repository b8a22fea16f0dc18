package org.openbell.ranker.ranking;

import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.money.Usd;
import org.openbell.ranker.ranking.RankingReply.Ranked;
import org.openbell.ranker.ranking.RankingReply.Unusable;

/// One question to one model, with everything needed to look into it later.
///
/// `attempt` counts from 1, `latencyMillis` is real time, `answer` is the model's own text, cut to
/// what is kept; empty when there was none.
public record Call(
    String model,
    int attempt,
    String answer,
    Tokens tokens,
    Usd cost,
    long latencyMillis,
    RankingReply reply) {

  /// The same as it is told to others; `prompt` is the version of the prompt.
  public ModelCall summary(String prompt) {
    return switch (reply) {
      case Ranked _ -> new ModelCall(model, prompt, latencyMillis, cost, true, "");
      case Unusable(String reason) ->
          new ModelCall(model, prompt, latencyMillis, cost, false, reason);
    };
  }
}
