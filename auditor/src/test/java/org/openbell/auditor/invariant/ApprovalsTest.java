package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.WULF;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.plan;
import static org.openbell.auditor.Story.step;
import static org.openbell.auditor.Story.trade;
import static org.openbell.auditor.fact.Side.BUY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Approval;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Trade;

class ApprovalsTest {
  private static Approval asked(Approval.Answer... answers) {
    return asked("09:46:00", "10:01:00", answers);
  }

  private static Approval asked(String from, String until, Approval.Answer... answers) {
    return new Approval(
        WULF,
        plan(100, "10.00", "0.86", "2.6"),
        at(from),
        at(until),
        List.of(answers),
        Optional.of(at("10:03:00")));
  }

  private static Approval.Answer answer(Approval.Verdict verdict, String time) {
    return new Approval.Answer(verdict, at(time), "anna", Optional.of(true));
  }

  private static Approval.Answer yes(String time) {
    return answer(Approval.Verdict.APPROVED, time);
  }

  private static Intent bought(long shares, String limit, String time) {
    return new Intent(
        OrderName.of(ENTRY),
        1,
        "WULF",
        BUY,
        shares,
        Optional.of(new BigDecimal(limit)),
        Optional.of(at(time)),
        Optional.of(1L),
        Optional.of("build"),
        List.of(step(Intent.State.SENT, time)));
  }

  @Test
  void aYesIsGoodForMinutes() {
    assertThat(rescan().with(asked(yes("10:00:00"))).violations(13)).isEmpty();
    assertThat(rescan().with(asked(yes("09:59:59"))).violations(13)).hasSize(1);
  }

  @Test
  void nobodyIsAskedOfTheMorningsOrTooLate() {
    assertThat(day().proposed(Trade.Kind.MASTER).with(asked()).violations(13)).hasSize(1);
    assertThat(rescan().with(asked("14:50:00", "15:00:00")).violations(13)).isEmpty();
    assertThat(rescan().with(asked("14:50:00", "15:00:01")).violations(13)).hasSize(1);
  }

  private static Story rescan() {
    return day().proposed(Trade.Kind.RESCAN);
  }

  @Test
  void boughtOnceByAYesInTimeIsRight() {
    var story = rescan().with(asked(yes("10:00:59")), bought(100, "10.00", "10:01:10"));

    assertThat(story.violations(13)).isEmpty();
  }

  @Test
  void withoutAQuestionIsWrong() {
    assertThat(rescan().with(bought(100, "10.00", "10:01:10")).violations(13)).hasSize(1);
  }

  @Test
  void withoutAYesIsWrong() {
    var no = asked(answer(Approval.Verdict.REFUSED, "10:00:00"));

    assertThat(rescan().with(no, bought(100, "10.00", "10:01:10")).violations(13)).hasSize(1);
  }

  @Test
  void aYesAfterItLapsedIsWrong() {
    assertThat(rescan().with(asked(yes("10:01:01"))).violations(13)).hasSize(1);
  }

  @Test
  void yesAndNoIsWrong() {
    var both = asked(yes("10:00:00"), answer(Approval.Verdict.REFUSED, "10:00:01"));

    assertThat(rescan().with(both).violations(13)).hasSize(1);
  }

  @Test
  void theSameAnswerAgainIsRight() {
    assertThat(rescan().with(asked(yes("10:00:00"), yes("10:00:01"))).violations(13)).isEmpty();
  }

  @Test
  void writtenTooLateIsWrong() {
    var story = rescan().with(asked(yes("10:00:59")), bought(100, "10.00", "10:03:06"));
    var onItsWay = rescan().with(asked(yes("10:00:59")), bought(100, "10.00", "10:03:05"));

    assertThat(story.violations(13)).hasSize(1);
    assertThat(onItsWay.violations(13)).isEmpty();
  }

  @Test
  void twoOrdersByOneYesAreWrong() {
    var again =
        new Intent(
            OrderName.of("OB1.20251029-WULF.E.2"),
            2,
            "WULF",
            BUY,
            100,
            Optional.of(new BigDecimal("10.00")),
            Optional.of(at("10:01:20")),
            Optional.of(1L),
            Optional.of("build"),
            List.of(step(Intent.State.SENT, "10:01:20")));
    var story = rescan().with(asked(yes("10:00:59")), bought(100, "10.00", "10:01:10"), again);

    assertThat(story.violations(13)).hasSize(1);
  }

  @Test
  void moreSharesThanShownAreWrong() {
    var story = rescan().with(asked(yes("10:00:59")), bought(101, "10.00", "10:01:10"));

    assertThat(story.violations(13)).hasSize(1);
  }

  @Test
  void aHigherLimitThanShownIsWrong() {
    var story = rescan().with(asked(yes("10:00:59")), bought(100, "10.01", "10:01:10"));

    assertThat(story.violations(13)).hasSize(1);
  }

  @Test
  void anotherPlanThanShownIsWrong() {
    var story =
        day()
            .with(trade(Trade.Kind.RESCAN, "0.86", "1.8"))
            .with(asked(yes("10:00:59")), bought(100, "10.00", "10:01:10"));

    assertThat(story.violations(13)).hasSize(1);
  }

  @Test
  void decidedBySomebodyWhoMayNotIsWrong() {
    var answer =
        new Approval.Answer(Approval.Verdict.APPROVED, at("10:00:00"), "eve", Optional.of(false));

    assertThat(rescan().with(asked(answer)).violations(13)).hasSize(1);
  }

  @Test
  void theMorningsPicksNeedNobody() {
    var story = day().proposed(Trade.Kind.MASTER).with(bought(100, "10.00", "09:20:00"));

    assertThat(story.violations(13)).isEmpty();
  }
}
