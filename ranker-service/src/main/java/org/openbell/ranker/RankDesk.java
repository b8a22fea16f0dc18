package org.openbell.ranker;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.kit.Outbox;
import org.openbell.model.event.EventId;
import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.ranker.prompt.PromptTemplate;
import org.openbell.ranker.prompt.RankingPrompt;
import org.openbell.ranker.ranking.Call;
import org.openbell.ranker.ranking.FallbackRanking;
import org.openbell.ranker.ranking.Panel;
import org.openbell.ranker.ranking.RankAnswer;
import org.openbell.ranker.ranking.RankRecords;
import org.openbell.ranker.ranking.Ranking;
import org.openbell.ranker.ranking.Ranking.Ballot;
import org.openbell.ranker.ranking.RankingReply.Ranked;
import org.openbell.ranker.ranking.RankingReply.Unusable;
import org.openbell.ranker.ranking.RankingRules;

/// Asks the models, has the answers judged, keeps and tells the outcome.
///
/// Asking happens outside any transaction, because it may take a minute; keeping happens inside
/// the caller's. Everything worth arguing about is in [Ranking] and [FallbackRanking].
public final class RankDesk {
  private final Panel panel;
  private final PromptTemplate template;
  private final RankingRules rules;
  private final RankRecords records;
  private final Outbox outbox;
  private final InstantSource clock;

  RankDesk(
      Panel panel,
      PromptTemplate template,
      RankingRules rules,
      RankRecords records,
      Outbox outbox,
      InstantSource clock) {
    this.panel = panel;
    this.template = template;
    this.rules = rules;
    this.records = records;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// The ranking of these candidates; empty when their scan has been ranked before.
  public Optional<RankAnswer> answer(CandidatesFound found) {
    if (records.isAnswered(found.scan())) {
      return Optional.empty();
    }
    if (isLate(found)) {
      return Optional.of(late(found, "not begun", "", List.of()));
    }
    List<Candidate> candidates = RankingPrompt.shown(found);
    if (candidates.isEmpty()) {
      return Optional.of(ranked(found, Scorer.RULE, List.of(), "", List.of()));
    }
    String prompt = RankingPrompt.render(template, found);
    List<Call> calls =
        panel.ask(
            new Panel.Question(prompt, candidates.size(), found.deadline(), found.date().value()));
    return Optional.of(
        isLate(found)
            ? late(found, "not finished", prompt, calls)
            : judged(found, candidates, prompt, calls));
  }

  /// Keeps the answer and leaves its fact to be told, in the caller's transaction.
  public void keep(EventId cause, RankAnswer answer) {
    Instant now = clock.instant();
    records.add(answer, now);
    outbox.add(cause.text(), now, List.of(answer.fact()));
  }

  private RankAnswer judged(
      CandidatesFound found, List<Candidate> candidates, String prompt, List<Call> calls) {
    List<Ballot> ballots = new ArrayList<>();
    for (Call call : calls) {
      switch (call.reply()) {
        case Ranked(var votes) -> ballots.add(new Ballot(call.model(), votes));
        case Unusable _ -> {
          continue;
        }
      }
    }
    return ballots.isEmpty()
        ? ranked(found, Scorer.RULE, FallbackRanking.rank(candidates, rules), prompt, calls)
        : ranked(found, Scorer.MODELS, Ranking.combine(ballots, candidates, rules), prompt, calls);
  }

  private RankAnswer ranked(
      CandidatesFound found, Scorer scorer, List<Pick> picks, String prompt, List<Call> calls) {
    List<ModelCall> told = calls.stream().map(call -> call.summary(template.version())).toList();
    return new RankAnswer(
        new PicksRanked(found.scan(), found.date(), found.kind(), scorer, picks, told),
        template.version(),
        prompt,
        calls);
  }

  private RankAnswer late(CandidatesFound found, String how, String prompt, List<Call> calls) {
    return new RankAnswer(
        new RankingFailed(
            found.scan(),
            found.date(),
            found.kind(),
            how + " before its deadline of " + found.deadline()),
        template.version(),
        prompt,
        calls);
  }

  private boolean isLate(CandidatesFound found) {
    return clock.instant().isAfter(found.deadline());
  }
}
