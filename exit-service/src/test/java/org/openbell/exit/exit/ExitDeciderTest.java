package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.exit.Examples.AVERAGE;
import static org.openbell.exit.exit.Examples.TERMS;
import static org.openbell.exit.exit.Examples.TIMES;
import static org.openbell.exit.exit.Examples.TRADE;
import static org.openbell.exit.exit.Examples.at;
import static org.openbell.exit.exit.Examples.bought;
import static org.openbell.exit.exit.Examples.closed;
import static org.openbell.exit.exit.Examples.confirmed;
import static org.openbell.exit.exit.Examples.holding;
import static org.openbell.exit.exit.Examples.opened;
import static org.openbell.exit.exit.Examples.plan;
import static org.openbell.exit.exit.Examples.situation;
import static org.openbell.exit.exit.Examples.sold;
import static org.openbell.exit.exit.Examples.tick;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.exit.exit.ExitInput.AlarmCame;
import org.openbell.exit.exit.ExitInput.Confirmed;
import org.openbell.exit.exit.ExitInput.Ended;
import org.openbell.exit.exit.ExitInput.FlattenCame;
import org.openbell.exit.exit.ExitInput.Overdue;
import org.openbell.exit.exit.ExitInput.PriceSeen;
import org.openbell.exit.exit.ExitInput.Reduced;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.ProtectionMissing;
import org.openbell.model.event.ExitFact.StopTriggered;
import org.openbell.model.event.ExitFact.TargetReached;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;

class ExitDeciderTest {
  private static final Instant CHASE = at("09:30:10");

  private static Decision decide(PositionState state, ExitInput input, String time) {
    return ExitDecider.decide(state, input, situation(time));
  }

  private static Protecting protecting(long shares, int chases) {
    return new Protecting(holding(shares), chases, CHASE);
  }

  private static ProtectPosition protect(long shares) {
    return new ProtectPosition(
        TRADE, Shares.of(shares), Price.parse("15.06"), Price.parse("15.59"), TIMES.flatten());
  }

  private static ExitPlanned planned(long shares) {
    return new ExitPlanned(
        TRADE,
        Shares.of(shares),
        AVERAGE,
        Price.parse("15.06"),
        Price.parse("15.59"),
        TIMES.flatten());
  }

  private static ClosePosition close() {
    return new ClosePosition(TRADE, ExitReason.LIQUIDATION);
  }

  @Test
  void keepsAFillUntilItsPlanComes() {
    assertThat(decide(new NotHeld(), bought(50), "09:30:05"))
        .isEqualTo(Decision.to(new Unplanned(Shares.of(50), AVERAGE)));
  }

  @Test
  void protectsTheFirstFilledShare() {
    assertThat(decide(new Unplanned(Shares.of(50), AVERAGE), opened(50), "09:30:05"))
        .isEqualTo(Decision.to(protecting(50, 0), planned(50), protect(50)));
  }

  @Test
  void protectsAPositionWhosePlanCameBeforeItsFill() {
    assertThat(decide(new NotHeld(), opened(50), "09:30:05"))
        .isEqualTo(Decision.to(protecting(50, 0), planned(50), protect(50)));
  }

  @Test
  void protectsWhatWasFilledAfterThePlanWasWritten() {
    assertThat(decide(new Unplanned(Shares.of(131), AVERAGE), opened(50), "09:30:05"))
        .isEqualTo(Decision.to(protecting(131, 0), planned(131), protect(131)));
  }

  @Test
  void growsTheProtectionWithEachFurtherFill() {
    assertThat(decide(new Protected(holding(50)), bought(131), "09:30:05"))
        .isEqualTo(Decision.to(protecting(131, 0), planned(131), protect(131)));
  }

  @Test
  void asksOnceForOneChangeOfTheSharesHeld() {
    assertThat(decide(protecting(50, 0), bought(50), "09:30:06"))
        .isEqualTo(Decision.to(protecting(50, 0)));
    assertThat(decide(protecting(50, 0), opened(50), "09:30:06"))
        .isEqualTo(Decision.to(protecting(50, 0)));
  }

  @Test
  void plansAnewFromANewAverage() {
    // Given
    var dearer = bought(131, "15.36");
    // When
    Decision decision = decide(new Unprotected(holding(50)), dearer, "09:30:07");
    // Then
    assertThat(decision.events())
        .contains(
            new ProtectPosition(
                TRADE,
                Shares.of(131),
                Price.parse("15.23"),
                Price.parse("15.76"),
                TIMES.flatten()));
  }

  @Test
  void leavesTheExitsAloneWhenOneOfThemSellsAPart() {
    Decision decision = decide(new Protected(holding(131)), sold(81), "11:00:00");

    assertThat(decision.state()).isEqualTo(new Protected(holding(81)));
    assertThat(decision.events()).hasOnlyElementsOfType(ExitRecorded.class);
  }

  @Test
  void trustsOnlyAConfirmationForEveryShareAtOurPrices() {
    // Given
    var others = new Confirmed(Shares.of(131), Price.parse("15.00"), Price.parse("15.59"));
    // Then
    assertThat(decide(protecting(131, 0), confirmed(131), "09:30:06").state())
        .isEqualTo(new Protected(holding(131)));
    assertThat(decide(protecting(131, 0), confirmed(50), "09:30:06").state())
        .isEqualTo(protecting(131, 0));
    assertThat(decide(protecting(131, 0), others, "09:30:06").state())
        .isEqualTo(protecting(131, 0));
  }

  @Test
  void waitsAgainWhenLessIsProtectedThanBefore() {
    assertThat(decide(new Protected(holding(131)), confirmed(50), "09:30:05"))
        .isEqualTo(Decision.to(protecting(131, 0)));
  }

  @Test
  void asksAgainWhenNoConfirmationCame() {
    assertThat(decide(protecting(131, 0), new Overdue(), "09:30:10"))
        .isEqualTo(Decision.to(new Protecting(holding(131), 1, at("09:30:15")), protect(131)));
  }

  @Test
  void doesNotAskBeforeTheTime() {
    assertThat(decide(protecting(131, 0), new Overdue(), "09:30:09"))
        .isEqualTo(Decision.to(protecting(131, 0)));
  }

  @Test
  void callsAPersonAfterFiveChases() {
    String words =
        "20251029-WULF: no confirmation that 131 shares are protected after asking 6 times; look"
            + " at the exits at the broker now";
    assertThat(decide(protecting(131, 5), new Overdue(), "09:30:10"))
        .isEqualTo(
            Decision.alarming(
                new Unprotected(holding(131)),
                words,
                new ProtectionMissing(TRADE, Shares.of(131), words)));
  }

  @Test
  void isCalmedByALateConfirmation() {
    assertThat(decide(new Unprotected(holding(131)), confirmed(131), "09:31:00"))
        .isEqualTo(Decision.to(new Protected(holding(131))));
  }

  @Test
  void neverChasesInTheFlattenPhase() {
    assertThat(decide(protecting(131, 0), new Overdue(), "15:45:00"))
        .isEqualTo(Decision.to(protecting(131, 0)));
  }

  @Test
  void tellsTheStopOncePerPlan() {
    // When
    Decision first = decide(new Protected(holding(131)), tick("15.06"), "10:00:00");
    Decision second = decide(first.state(), tick("15.01"), "10:00:01");
    // Then
    assertThat(first.events())
        .containsExactly(new StopTriggered(TRADE, Price.parse("15.06"), Price.parse("15.06")));
    assertThat(second.events()).isEmpty();
    assertThat(second.state())
        .isEqualTo(
            new Protected(
                holding(131).seeing(tick("15.06", "10:00:00")).seeing(tick("15.01", "10:00:00"))));
  }

  @Test
  void tellsTheTarget() {
    assertThat(decide(new Protected(holding(131)), tick("16.23"), "10:00:00").events())
        .containsExactly(new TargetReached(TRADE, Price.parse("15.59"), Price.parse("16.23")));
  }

  @Test
  void ignoresATickFromBeforeThePlanAndOneWithoutATrade() {
    // Given
    var before = new PriceSeen(Price.parse("14.00"), at("09:30:04"));
    // Then
    assertThat(decide(protecting(131, 0), before, "09:30:06"))
        .isEqualTo(Decision.to(protecting(131, 0)));
    assertThat(decide(protecting(131, 0), tick("0"), "10:00:00"))
        .isEqualTo(Decision.to(protecting(131, 0)));
  }

  @Test
  void givesTheBrokersTimeExitItsGraceBeforeItCloses() {
    // When
    Decision flatten = decide(new Protected(holding(131)), new FlattenCame(), "15:45:00");
    Decision early = decide(flatten.state(), new Overdue(), "15:45:19");
    Decision close = decide(flatten.state(), new Overdue(), "15:45:20");
    // Then
    assertThat(flatten).isEqualTo(Decision.to(new Flattening(holding(131), at("15:45:20"), false)));
    assertThat(early.events()).isEmpty();
    assertThat(close)
        .isEqualTo(Decision.to(new Flattening(holding(131), at("15:46:20"), false), close()));
  }

  @ParameterizedTest
  @CsvSource({"15:45:10, 15:45:20", "15:45:15, 15:45:20", "15:50:01, 15:50:06"})
  void givesTheBrokersTimeExitNoSecondGraceWhenItWasAwayItself(String back, String closes) {
    Decision flatten = decide(new Protected(holding(131)), new FlattenCame(), back);

    assertThat(flatten).isEqualTo(Decision.to(new Flattening(holding(131), at(closes), false)));
  }

  @Test
  void givesTheTimeExitOfWhatIsBoughtLateItsGrace() {
    assertThat(decide(new NotHeld(), opened(131), "15:50:01").state())
        .isEqualTo(
            new Flattening(
                Holding.planned(TERMS, plan(131), at("15:50:01")), at("15:50:21"), false));
  }

  @Test
  void closesWithoutGraceWhatHasNoPlan() {
    assertThat(
            decide(new Unplanned(Shares.of(50), AVERAGE), new FlattenCame(), "15:45:00").events())
        .containsExactly(close());
  }

  @Test
  void stopsClosingAtTheBell() {
    assertThat(
            decide(new Flattening(holding(131), at("15:59:50"), true), new Overdue(), "16:00:00")
                .events())
        .isEmpty();
  }

  @Test
  void shoutsOnceWhenSharesAreLeftEightMinutesBeforeTheClose() {
    // Given
    var flattening = new Flattening(holding(131), at("15:52:20"), false);
    String words =
        "131 shares of 20251029-WULF are still held after the alarm time before the close; sell"
            + " them by hand";
    // When
    Decision first = decide(flattening, new AlarmCame(), "15:52:00");
    // Then
    assertThat(first)
        .isEqualTo(
            Decision.alarming(
                new Flattening(holding(131), at("15:52:20"), true),
                words,
                new FlattenFailed(TRADE, Shares.of(131), words)));
    assertThat(decide(first.state(), new AlarmCame(), "15:53:00").events()).isEmpty();
  }

  @Test
  void sellsALateFillOfTheFlattenPhaseWithTheRest() {
    assertThat(decide(new Flattening(holding(50), at("15:45:20"), false), bought(131), "15:45:10"))
        .isEqualTo(Decision.to(new Flattening(holding(131), at("15:45:20"), false)));
  }

  @Test
  void endsWithTheLastShare() {
    assertThat(decide(new Protected(holding(131)), sold(0), "11:00:00").state())
        .isEqualTo(closed(131, "11:00:00"));
    assertThat(decide(new Protected(holding(131)), new Ended(), "11:00:00").state())
        .isEqualTo(closed(131, "11:00:00"));
    assertThat(decide(protecting(131, 0), new Reduced(Shares.ZERO), "11:00:00").state())
        .isEqualTo(closed(131, "11:00:00"));
  }

  @Test
  void protectsALateFillAfterTheEnd() {
    assertThat(decide(closed(131, "09:30:00"), bought(10), "09:30:05"))
        .isEqualTo(Decision.to(protecting(10, 0), planned(10), protect(10)));
  }

  @Test
  void closesALateFillOfTheFlattenPhase() {
    // When
    PositionState reopened = decide(closed(131, "09:30:00"), bought(10), "15:50:00").state();
    // Then
    assertThat(decide(reopened, new Overdue(), "15:50:20").events()).containsExactly(close());
  }

  @Test
  void plansTheSameForTheSameShares() {
    assertThat(plan(131).asked(TRADE)).isEqualTo(protect(131));
  }
}
