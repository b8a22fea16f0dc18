package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.exit.Examples.AVERAGE;
import static org.openbell.exit.exit.Examples.POLICY;
import static org.openbell.exit.exit.Examples.TIMES;
import static org.openbell.exit.exit.Examples.TRADE;
import static org.openbell.exit.exit.Examples.at;
import static org.openbell.exit.exit.Examples.bought;
import static org.openbell.exit.exit.Examples.closed;
import static org.openbell.exit.exit.Examples.holding;
import static org.openbell.exit.exit.Examples.situation;
import static org.openbell.exit.exit.Examples.sold;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.exit.exit.ExitInput.AlarmCame;
import org.openbell.exit.exit.ExitInput.FlattenCame;
import org.openbell.exit.exit.ExitInput.HaltSeen;
import org.openbell.exit.exit.ExitInput.HandSold;
import org.openbell.exit.exit.ExitInput.MorningCame;
import org.openbell.exit.exit.ExitInput.Overdue;
import org.openbell.exit.exit.ExitInput.SessionEnded;
import org.openbell.exit.exit.ExitInput.Verified;
import org.openbell.exit.exit.PositionState.Carried;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.model.event.ExitFact.CarriedGone;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.ExitFact.FlatUnverified;
import org.openbell.model.event.ExitFact.HaltedUnprotected;
import org.openbell.model.event.ExitFact.PositionCarried;
import org.openbell.model.event.ExitFact.TradesAgain;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.PriceCause;

/// What a halt, the bell and the night make of a position.
class DayEndTest {
  private static final ClosePosition CLOSE = new ClosePosition(TRADE, ExitReason.LIQUIDATION);

  private static Decision decide(PositionState state, ExitInput input, String time) {
    return ExitDecider.decide(state, input, situation(time));
  }

  private static PositionState halted(PositionState state, String time) {
    return decide(state, new HaltSeen(StockHalt.PAUSED), time).state();
  }

  private static Flattening flattening(String closeAt, boolean told) {
    return new Flattening(holding(131), at(closeAt), told);
  }

  @Test
  void saysHaltedUnprotectedOnceAndThatItTradesAgainOnce() {
    Decision halted =
        decide(new Protected(holding(131)), new HaltSeen(StockHalt.PAUSED), "11:00:00");
    Decision same = decide(halted.state(), new HaltSeen(StockHalt.PAUSED), "11:01:00");
    Decision worse = decide(halted.state(), new HaltSeen(StockHalt.HALTED), "11:02:00");
    Decision again = decide(worse.state(), new HaltSeen(StockHalt.NONE), "11:05:00");
    Decision still = decide(again.state(), new HaltSeen(StockHalt.NONE), "11:06:00");

    assertThat(halted.events())
        .containsExactly(new HaltedUnprotected(TRADE, StockHalt.PAUSED, Shares.of(131)));
    assertThat(halted.alarm())
        .contains("20251029-WULF: halted, unprotected; 131 shares are held and no exit can fill");
    assertThat(same).isEqualTo(Decision.to(halted.state()));
    assertThat(worse.events())
        .containsExactly(new HaltedUnprotected(TRADE, StockHalt.HALTED, Shares.of(131)));
    assertThat(again.events()).containsExactly(new TradesAgain(TRADE, Shares.of(131)));
    assertThat(((Held) again.state()).holding().pause())
        .isEqualTo(new Pause(StockHalt.NONE, Optional.of(at("11:05:00"))));
    assertThat(still).isEqualTo(Decision.to(again.state()));
  }

  @Test
  void asksForNothingWhileItIsHaltedAndGivesTheBrokerItsTimeAfterwards() {
    PositionState halted = halted(flattening("15:45:20", false), "15:45:10");

    Decision waits = decide(halted, new Overdue(), "15:45:20");
    PositionState trades = decide(waits.state(), new HaltSeen(StockHalt.NONE), "15:49:00").state();

    assertThat(waits.events()).isEmpty();
    assertThat(Agenda.patienceEnds(waits.state(), TIMES, POLICY)).contains(at("15:46:20"));
    assertThat(Agenda.patienceEnds(trades, TIMES, POLICY)).contains(at("15:49:20"));
    assertThat(decide(trades, new Overdue(), "15:49:20").events()).containsExactly(CLOSE);
  }

  @Test
  void saysInTheAlarmThatAHaltIsTheReason() {
    PositionState halted = halted(flattening("15:45:20", false), "15:45:10");

    assertThat(decide(halted, new AlarmCame(), "15:52:00").alarm())
        .contains(
            "131 shares of 20251029-WULF are still held after the alarm time before the close: the"
                + " stock is halted and cannot be sold; decide about the night");
  }

  @Test
  void carriesWhatIsLeftWhenTheOrdersOfTheDayAreOver() {
    String words =
        "131 shares of 20251029-WULF could not be sold on their day: from here on only the operator"
            + " sells them";

    assertThat(Agenda.appointment(flattening("15:59:20", true), TIMES))
        .contains(new Agenda.Appointment(at("16:05:00"), new SessionEnded()));
    assertThat(decide(flattening("15:59:20", true), new SessionEnded(), "16:05:00"))
        .isEqualTo(
            Decision.alarming(
                new Carried(holding(131)),
                words,
                new PositionCarried(TRADE, Shares.of(131), words)));
  }

  @Test
  void asksNobodyButTheOperatorForWhatIsCarried() {
    Carried carried = new Carried(holding(131));

    for (ExitInput input :
        List.of(new FlattenCame(), new AlarmCame(), new Overdue(), new SessionEnded())) {
      assertThat(decide(carried, input, "10:00:00")).isEqualTo(Decision.to(carried));
    }
    assertThat(Agenda.appointment(carried, TIMES)).isEmpty();
    assertThat(Agenda.patienceEnds(carried, TIMES, POLICY)).isEmpty();
  }

  @Test
  void saysEveryMorningWhatIsCarriedUntilItIsGone() {
    Carried carried = new Carried(holding(131));
    String words =
        "131 shares of 20251029-WULF are carried, 231 of the symbol are in the account: the"
            + " operator sells them";

    assertThat(decide(carried, new MorningCame(Shares.of(231)), "08:00:10"))
        .isEqualTo(
            Decision.alarming(carried, words, new PositionCarried(TRADE, Shares.of(131), words)));
    assertThat(decide(carried, new MorningCame(Shares.ZERO), "08:00:10"))
        .isEqualTo(Decision.to(new Flat(holding(131)), new CarriedGone(TRADE, Shares.of(131))));
  }

  @Test
  void takesALateSaleOfWhatIsCarried() {
    assertThat(
            decide(new Carried(holding(131)), sold(Leg.TIME_EXIT, "15.10", 31), "16:06:00").state())
        .isEqualTo(new Carried(holding(31)));
    assertThat(
            decide(new Carried(holding(131)), sold(Leg.TIME_EXIT, "15.10", 0), "16:06:00").state())
        .isEqualTo(closed(131, "16:06:00"));
  }

  @Test
  void sellsNothingAfterTheBellOnAnyDay() {
    var unplanned = new Unplanned(Shares.of(50), AVERAGE);

    assertThat(decide(unplanned, new FlattenCame(), "15:59:59").events()).containsExactly(CLOSE);
    assertThat(decide(unplanned, new FlattenCame(), "16:00:00").events()).isEmpty();
    assertThat(decide(flattening("15:59:50", true), new Overdue(), "15:59:59").events())
        .containsExactly(CLOSE);
    assertThat(decide(flattening("15:59:50", true), new Overdue(), "16:00:00").events()).isEmpty();
  }

  @Test
  void closesWhatHasNoPlanAtFlattenTimeWithoutTheScheduler() {
    assertThat(Agenda.appointment(new Unplanned(Shares.of(50), AVERAGE), TIMES))
        .contains(new Agenda.Appointment(at("15:45:00"), new FlattenCame()));
  }

  @Test
  void isFlatOnlyByTheBrokersOwnWord() {
    assertThat(decide(closed(131, "11:00:00"), new Verified(), "11:00:02"))
        .isEqualTo(Decision.to(new Flat(holding(131))));
    assertThat(Agenda.patienceEnds(closed(131, "11:00:00"), TIMES, POLICY))
        .contains(at("11:03:00"));
  }

  @Test
  void callsAPersonOnceWhenTheBrokerDoesNotSayIt() {
    Closed closed = closed(131, "11:00:00");
    String words =
        "20251029-WULF was sold by our fills, and the broker's books have not confirmed it; look"
            + " there";

    Decision early = decide(closed, new Overdue(), "11:02:59");
    Decision late = decide(closed, new Overdue(), "11:03:00");

    assertThat(early).isEqualTo(Decision.to(closed));
    assertThat(late)
        .isEqualTo(
            Decision.alarming(
                new Closed(holding(131), at("11:03:00"), true),
                words,
                new FlatUnverified(TRADE, words)));
    assertThat(decide(late.state(), new Overdue(), "11:09:00"))
        .isEqualTo(Decision.to(late.state()));
    assertThat(Agenda.patienceEnds(late.state(), TIMES, POLICY)).isEmpty();
    assertThat(decide(late.state(), new Verified(), "11:10:00").state())
        .isEqualTo(new Flat(holding(131)));
  }

  @Test
  void protectsALateFillOfAPositionThatWasFlat() {
    assertThat(decide(new Flat(holding(131)), bought(10), "11:00:00").state())
        .isInstanceOf(Protecting.class);
    assertThat(decide(new Flat(holding(131)), bought(0), "11:00:00").state())
        .isEqualTo(new Flat(holding(131)));
  }

  @Test
  void shrinksAtOnceWithASaleByHand() {
    Decision some =
        decide(
            new Protected(holding(131)),
            new HandSold(
                Shares.of(50), Optional.of(Price.parse("15.25")), Shares.of(81), at("11:00:00")),
            "11:00:00");
    Decision all =
        decide(
            some.state(),
            new HandSold(Shares.of(81), Optional.empty(), Shares.ZERO, at("11:00:05")),
            "11:00:05");

    assertThat(some.state()).isEqualTo(new Protected(holding(81)));
    assertThat(some.events())
        .containsExactly(
            new ExitRecorded(
                TRADE,
                "by hand 2025-10-29T15:00:00Z, 81 left",
                ExitReason.CLOSED_BY_USER,
                Shares.of(50),
                Optional.empty(),
                Optional.of(Price.parse("15.25")),
                Usd.ZERO,
                PriceCause.UNKNOWN));
    assertThat(all.state()).isEqualTo(closed(81, "11:00:05"));
  }
}
