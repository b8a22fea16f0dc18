package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.exit.exit.Examples.TRADE;
import static org.openbell.exit.exit.Examples.at;
import static org.openbell.exit.exit.Examples.bought;
import static org.openbell.exit.exit.Examples.holding;
import static org.openbell.exit.exit.Examples.situation;
import static org.openbell.exit.exit.Examples.sold;
import static org.openbell.exit.exit.Examples.tick;

import org.junit.jupiter.api.Test;
import org.openbell.exit.exit.ExitInput.HaltSeen;
import org.openbell.exit.exit.ExitInput.Overdue;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Closing;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.model.event.ExitFact.CloseFailed;
import org.openbell.model.event.ExitFact.StopOverdue;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;

/// The market is below the stop at 15.06 and the broker's stop does not sell: 3 s, three tries.
class StopGuardTest {
  private static final StopOverdue FIRST =
      new StopOverdue(TRADE, Price.parse("15.06"), Price.parse("15.01"), 1);
  private static final ClosePosition CLOSE = new ClosePosition(TRADE, ExitReason.STOP_LOSS);

  private static Decision decide(PositionState state, ExitInput input, String time) {
    return ExitDecider.decide(state, input, situation(time));
  }

  /// Below the stop since 10:00:00, seen last then.
  private static PositionState below() {
    return decide(new Protected(holding(131)), tick("15.01", "10:00:00"), "10:00:00").state();
  }

  /// Its time was over at 10:00:06, when the last price was six seconds old.
  private static PositionState due() {
    return decide(below(), new Overdue(), "10:00:06").state();
  }

  private static Closing closing(int attempts, String againAt) {
    return new Closing(((Held) below()).holding(), attempts, at(againAt), false);
  }

  @Test
  void givesTheBrokersStopItsTime() {
    assertThat(decide(below(), new Overdue(), "10:00:02")).isEqualTo(Decision.to(below()));
    assertThat(Agenda.patienceEnds(below(), Examples.TIMES, Examples.POLICY))
        .contains(at("10:00:03"));
  }

  @Test
  void closesWhenTheTimeIsOverAndThePriceIsFresh() {
    Decision decision = decide(below(), new Overdue(), "10:00:03");

    assertThat(decision.events()).containsExactly(FIRST, CLOSE);
    assertThat(decision.state()).isEqualTo(closing(1, "10:01:03"));
    assertThat(decision.alarm())
        .contains(
            "20251029-WULF trades at 15.01 and its stop at 15.06 has not sold: it is closed,"
                + " attempt 1");
  }

  @Test
  void actsOnNoPriceOlderThanFiveSeconds() {
    assertThat(decide(below(), new Overdue(), "10:00:05").events()).isNotEmpty();
    assertThat(decide(below(), new Overdue(), "10:00:06").events()).isEmpty();
    assertThat(Agenda.patienceEnds(due(), Examples.TIMES, Examples.POLICY)).isEmpty();
  }

  @Test
  void closesOnTheNextPriceWhenTheTimeIsOver() {
    assertThat(decide(due(), tick("15.01", "10:00:09"), "10:00:09").events())
        .containsExactly(FIRST, CLOSE);
  }

  @Test
  void doesNotActOnAPriceThatComesLate() {
    assertThat(decide(due(), tick("15.01", "10:00:09"), "10:00:15").events()).isEmpty();
  }

  @Test
  void standsDownWhenTheMarketComesBack() {
    PositionState above = decide(due(), tick("15.07", "10:00:07"), "10:00:07").state();
    PositionState belowAgain = decide(above, tick("15.05", "10:00:08"), "10:00:08").state();

    assertThat(((Held) above).holding().breach()).isEmpty();
    assertThat(((Held) belowAgain).holding().breach())
        .contains(new Breach(at("10:00:08"), Price.parse("15.05"), false));
    assertThat(decide(belowAgain, new Overdue(), "10:00:10").events()).isEmpty();
  }

  @Test
  void guardsWhatIsNotConfirmedAndWhatIsUnprotectedToo() {
    Holding below = ((Held) below()).holding();

    assertThat(decide(new Unprotected(below), new Overdue(), "10:00:03").events())
        .containsExactly(FIRST, CLOSE);
    assertThat(decide(new Protecting(below, 0, at("10:00:09")), new Overdue(), "10:00:03").events())
        .containsExactly(FIRST, CLOSE);
  }

  @Test
  void wakesForWhateverComesFirstTheConfirmationOrTheStop() {
    Holding below = ((Held) below()).holding();

    assertThat(
            Agenda.patienceEnds(
                new Protecting(below, 0, at("10:00:01")), Examples.TIMES, Examples.POLICY))
        .contains(at("10:00:01"));
    assertThat(
            Agenda.patienceEnds(
                new Protecting(below, 0, at("10:00:09")), Examples.TIMES, Examples.POLICY))
        .contains(at("10:00:03"));
  }

  @Test
  void neverActsWhileTheStockIsHalted() {
    PositionState halted = decide(below(), new HaltSeen(StockHalt.PAUSED), "10:00:01").state();

    assertThat(decide(halted, new Overdue(), "10:00:10")).isEqualTo(Decision.to(halted));
    assertThat(decide(halted, tick("14.50", "10:00:11"), "10:00:11").state())
        .isInstanceOf(Protected.class);
    assertThat(Agenda.patienceEnds(halted, Examples.TIMES, Examples.POLICY)).isEmpty();
  }

  @Test
  void givesTheStopItsTimeAnewAfterAHalt() {
    PositionState halted = decide(due(), new HaltSeen(StockHalt.HALTED), "10:00:07").state();
    PositionState trades = decide(halted, new HaltSeen(StockHalt.NONE), "10:10:00").state();

    Decision first = decide(trades, tick("14.20", "10:10:01"), "10:10:01");

    assertThat(first.state()).isInstanceOf(Protected.class);
    assertThat(decide(first.state(), new Overdue(), "10:10:04").events()).contains(CLOSE);
  }

  @Test
  void leavesTheLastQuarterOfAnHourToTheFlattening() {
    PositionState late =
        decide(new Protected(holding(131)), tick("15.01", "15:44:58"), "15:44:58").state();

    assertThat(decide(late, new Overdue(), "15:45:01")).isEqualTo(Decision.to(late));
  }

  @Test
  void asksThreeTimesAndThenCallsAPerson() {
    Decision second = decide(closing(1, "10:01:03"), new Overdue(), "10:01:03");
    Decision early = decide(closing(1, "10:01:03"), new Overdue(), "10:01:02");
    Decision fourth = decide(closing(3, "10:03:03"), new Overdue(), "10:03:03");

    assertThat(second.state()).isEqualTo(closing(2, "10:02:03"));
    assertThat(second.events()).contains(CLOSE);
    assertThat(early).isEqualTo(Decision.to(closing(1, "10:01:03")));
    String words =
        "131 shares of 20251029-WULF are left after asking 3 times to close it; sell them by hand";
    assertThat(fourth.events()).containsExactly(new CloseFailed(TRADE, Shares.of(131), words));
    assertThat(fourth.alarm()).contains(words);
    assertThat(decide(fourth.state(), new Overdue(), "10:05:00"))
        .isEqualTo(Decision.to(fourth.state()));
    assertThat(Agenda.patienceEnds(fourth.state(), Examples.TIMES, Examples.POLICY)).isEmpty();
  }

  @Test
  void waitsWithTheNextTryWhileTheStockIsHalted() {
    PositionState halted =
        decide(closing(1, "10:01:03"), new HaltSeen(StockHalt.PAUSED), "10:00:30").state();

    Decision waits = decide(halted, new Overdue(), "10:01:03");
    PositionState trades = decide(waits.state(), new HaltSeen(StockHalt.NONE), "10:06:00").state();

    assertThat(waits.events()).isEmpty();
    assertThat(Agenda.patienceEnds(waits.state(), Examples.TIMES, Examples.POLICY))
        .contains(at("10:02:03"));
    assertThat(Agenda.patienceEnds(trades, Examples.TIMES, Examples.POLICY))
        .contains(at("10:06:20"));
  }

  @Test
  void endsWithTheLastShareAndSellsWhatIsBoughtLate() {
    assertThat(decide(closing(1, "10:01:03"), sold(Leg.CLOSE, "15.00", 0), "10:00:04").state())
        .isInstanceOf(Closed.class);
    Decision more = decide(closing(1, "10:01:03"), bought(141), "10:00:04");
    assertThat(more.events()).containsExactly(CLOSE);
    assertThat(((Held) more.state()).holding().plan().shares()).isEqualTo(Shares.of(141));
    assertThat(decide(closing(1, "10:01:03"), bought(141), "15:45:00").events()).isEmpty();
    PositionState halted =
        decide(closing(1, "10:01:03"), new HaltSeen(StockHalt.PAUSED), "10:00:30").state();
    assertThat(decide(halted, bought(141), "10:00:31").events()).isEmpty();
    assertThat(decide(closing(1, "10:01:03"), sold(Leg.CLOSE, "15.00", 81), "10:00:04").state())
        .isInstanceOf(Closing.class);
  }

  @Test
  void ignoresAPriceFromBeforeTheLatestOne() {
    Holding seen = ((Held) below()).holding();

    assertThat(seen.concerns(tick("15.30", "09:59:59"))).isFalse();
    assertThat(seen.concerns(tick("15.30", "10:00:00"))).isTrue();
  }

  @Test
  void storesOnlyPricesThatBeginOrEndABreachOrAreActedUpon() {
    Holding above = holding(131);
    Holding below = ((Held) below()).holding();
    Holding due = ((Held) due()).holding();

    assertThat(above.movesTheBreach(tick("15.30", "10:00:01"))).isFalse();
    assertThat(above.movesTheBreach(tick("15.06", "10:00:01"))).isTrue();
    assertThat(below.movesTheBreach(tick("15.00", "10:00:01"))).isFalse();
    assertThat(below.movesTheBreach(tick("15.07", "10:00:01"))).isTrue();
    assertThat(due.movesTheBreach(tick("15.00", "10:00:07"))).isTrue();
    assertThat(due.movesTheBreach(tick("15.07", "10:00:07"))).isTrue();
  }
}
