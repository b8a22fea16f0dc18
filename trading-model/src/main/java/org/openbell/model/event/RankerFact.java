package org.openbell.model.event;

import java.util.List;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ScanId;

/// What the models made of the candidates; told by the ranker.
public sealed interface RankerFact extends Fact {
  ScanId scan();

  @Override
  default String key() {
    return scan().text();
  }

  /// Who scored: the language models, or our own rule because none of them answered usably.
  enum Scorer {
    MODELS,
    RULE
  }

  /// A candidate worth trading, with the price it was seen at and the models' own words.
  record Pick(
      Instrument instrument, Confidence confidence, Price seenAt, String reason, String risks) {}

  /// One question to one model: what it cost, how long it took, and what was wrong, if anything.
  record ModelCall(
      String model, String prompt, long latencyMillis, Usd cost, boolean usable, String problem) {}

  /// At most three picks, the surest first; fewer good ones mean fewer picks.
  record PicksRanked(
      ScanId scan,
      SessionDate date,
      ScanKind kind,
      Scorer scorer,
      List<Pick> picks,
      List<ModelCall> calls)
      implements RankerFact {}

  /// No ranking: nothing will be traded on this scan.
  record RankingFailed(ScanId scan, SessionDate date, ScanKind kind, String reason)
      implements RankerFact {}
}
