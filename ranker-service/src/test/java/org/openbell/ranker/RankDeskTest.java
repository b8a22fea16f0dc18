package org.openbell.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.ranker.Samples.NOW;
import static org.openbell.ranker.Samples.candidate;
import static org.openbell.ranker.Samples.found;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.EventId;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ScanId;
import org.openbell.ranker.ranking.Call;
import org.openbell.ranker.ranking.Panel;
import org.openbell.ranker.ranking.RankAnswer;
import org.openbell.ranker.ranking.RankRecords;
import org.openbell.ranker.ranking.RankingReply;
import org.openbell.ranker.ranking.RankingReply.Ranked;
import org.openbell.ranker.ranking.RankingReply.Unusable;
import org.openbell.ranker.ranking.RankingReply.Vote;
import org.openbell.ranker.ranking.Tokens;
import org.openbell.ranker.wiring.PromptFile;

class RankDeskTest {
  private static final CandidatesFound FOUND =
      found(candidate("WULF", "8.7770", "0.0662", "A new lease"), candidate("RCAT", "5", "0.5"));
  private static final Ranked SURE =
      new Ranked(List.of(new Vote(0, Confidence.parse("0.9"), "why", "risk")));

  private final VirtualTime time = new VirtualTime(NOW);
  private final RecordingOutbox outbox = new RecordingOutbox("ranker-service", time);
  private final Memory records = new Memory();

  private static final class Memory implements RankRecords {
    private final List<RankAnswer> kept = new ArrayList<>();

    @Override
    public boolean isAnswered(ScanId scan) {
      return kept.stream().anyMatch(answer -> answer.fact().scan().equals(scan));
    }

    @Override
    public void add(RankAnswer answer, Instant answeredAt) {
      kept.add(answer);
    }
  }

  @Test
  void modelsThatAnswerMakeThePicks() {
    PicksRanked ranked = ranked(_ -> List.of(call("a", 1, SURE), call("b", 1, SURE)));

    assertThat(ranked.scorer()).isEqualTo(Scorer.MODELS);
    assertThat(ranked.picks()).hasSize(1);
    assertThat(ranked.picks().getFirst().confidence()).isEqualTo(Confidence.parse("0.9"));
    assertThat(ranked.calls().getFirst().prompt()).isEqualTo("rank-candidates.v1");
  }

  @Test
  void aModelThatFailsTwiceLeavesTheRankingToTheOther() {
    PicksRanked ranked =
        ranked(
            _ ->
                List.of(
                    call("a", 1, new Unusable("not JSON")),
                    call("a", 2, new Unusable("HTTP 429")),
                    call("b", 1, SURE)));

    assertThat(ranked.scorer()).isEqualTo(Scorer.MODELS);
    assertThat(ranked.calls()).hasSize(3);
    assertThat(ranked.calls().get(1).problem()).isEqualTo("HTTP 429");
    assertThat(ranked.calls().get(2).usable()).isTrue();
  }

  @Test
  void withoutAUsableModelTheRuleRanksAndSaysSo() {
    PicksRanked ranked = ranked(_ -> List.of(call("a", 1, new Unusable("a blank answer"))));

    assertThat(ranked.scorer()).isEqualTo(Scorer.RULE);
    assertThat(ranked.picks()).hasSize(1);
    assertThat(ranked.picks().getFirst().confidence()).isEqualTo(Confidence.parse("0.7877"));
    assertThat(ranked.picks().getFirst().risks()).isEqualTo("no model has looked at it");
  }

  @Test
  void withoutCandidatesNobodyIsAsked() {
    RankDesk desk =
        desk(
            _ -> {
              throw new AssertionError("asked about nothing");
            });

    PicksRanked ranked = (PicksRanked) desk.answer(found()).orElseThrow().fact();

    assertThat(ranked.picks()).isEmpty();
    assertThat(ranked.calls()).isEmpty();
  }

  @Test
  void anAnswerAfterTheDeadlineIsNoRankingButItsCallsAreKept() {
    RankDesk desk =
        desk(
            question -> {
              time.advanceTo(question.deadline().plusSeconds(1));
              return List.of(call("a", 1, SURE));
            });

    RankAnswer answer = desk.answer(FOUND).orElseThrow();

    assertThat(((RankingFailed) answer.fact()).reason())
        .isEqualTo("not finished before its deadline of 2025-10-29T13:15:00Z");
    assertThat(answer.calls()).hasSize(1);
  }

  @Test
  void candidatesThatCameTooLateAreNotRanked() {
    time.advanceBy(Duration.ofMinutes(71));

    RankAnswer answer = desk(_ -> List.of()).answer(FOUND).orElseThrow();

    assertThat(((RankingFailed) answer.fact()).reason()).startsWith("not begun before");
  }

  @Test
  void aRankedScanIsNotRankedAgain() {
    RankDesk desk = desk(_ -> List.of(call("a", 1, SURE)));
    desk.keep(EventId.parse("cause"), desk.answer(FOUND).orElseThrow());

    assertThat(desk.answer(FOUND)).isEmpty();
    assertThat(outbox.events()).hasSize(1);
    assertThat(outbox.envelopes().getFirst().causedBy()).isEqualTo("cause");
  }

  private PicksRanked ranked(Panel panel) {
    return (PicksRanked) desk(panel).answer(FOUND).orElseThrow().fact();
  }

  private RankDesk desk(Panel panel) {
    return new RankerAssembly(
            panel, PromptFile.read("rank-candidates.v1"), Samples.RULES, records, outbox, time)
        .desk();
  }

  private static Call call(String model, int attempt, RankingReply reply) {
    return new Call(model, attempt, "{}", new Tokens(10, 5), Usd.parse("0.001"), 40, reply);
  }
}
