package org.openbell.simulator.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.simulator.venue.TestDesk.buy;
import static org.openbell.simulator.venue.TestDesk.et;
import static org.openbell.simulator.venue.TestDesk.limit;
import static org.openbell.simulator.venue.TestDesk.market;
import static org.openbell.simulator.venue.TestDesk.sell;
import static org.openbell.simulator.venue.TestDesk.stop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.instrument.Symbol;

/// What happens on a day on which not everything goes well.
class ConditionsTest {
  private static final Symbol AAPL = ScriptedMarket.AAPL.symbol();

  private final ScriptedMarket prices =
      new ScriptedMarket("10.40", "11.00")
          .print(et("09:30:00"), "10.40")
          .print(et("09:50:00"), "9.00")
          .print(et("09:52:00"), "10.00");

  @Test
  void aStopInsideAHaltWaitsForTheResumption() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(sell(1, 100, stop("9.80")));
    desk.exchange().halt(AAPL, et("09:41:00"));
    desk.until("09:51:00");
    assertThat(desk.state(1)).isEqualTo("PreSubmitted 0/100 at 0.00");
    assertThat(desk.exchange().haltOf(AAPL, et("09:51:00"))).isEqualTo(HaltState.GENERAL);

    desk.exchange().resume(AAPL, et("09:51:00"));
    desk.until("09:51:01");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 8.99");
  }

  @Test
  void aPriceBandPauseEndsByItself() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.exchange().pause(AAPL, Duration.ofMinutes(5), et("09:40:00"));
    desk.place(buy(1, 100, market(), TimeInForce.DAY));
    desk.until("09:44:59");
    assertThat(desk.state(1)).isEqualTo("Submitted 0/100 at 0.00");
    assertThat(desk.exchange().haltOf(AAPL, et("09:44:59"))).isEqualTo(HaltState.VOLATILITY);

    desk.until("09:45:00");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.41");
  }

  @Test
  void aDelayedOpenFillsLateAtThePriceOfThatMoment() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().delayOpen(AAPL, et("09:50:10"));
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.until("09:50:09");
    assertThat(desk.state(1)).isEqualTo("PreSubmitted 0/100 at 0.00");

    desk.until("09:50:10");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 9.00");
  }

  @Test
  void aPaperHaltedBeforeTheOpenOpensWhenItIsResumedOrNotAtAll() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().halt(AAPL, et("09:29:00"));
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.until("10:20:00");
    assertThat(desk.state(1)).isEqualTo("PreSubmitted 0/100 at 0.00");
    assertThat(desk.exchange().opensAt(AAPL)).isEqualTo(Instant.MAX);

    desk.exchange().resume(AAPL, et("10:20:00"));
    desk.until("10:20:02");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.00");
  }

  @Test
  void onOpenOrdersOfAPaperThatNeverOpensEndWithTheDay() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().halt(AAPL, et("09:20:00"));
    desk.place(buy(1, 100, market(), TimeInForce.OPG));

    desk.until("16:00:01");

    assertThat(desk.state(1)).isEqualTo("Cancelled 0/100 at 0.00");
  }

  @ParameterizedTest
  @CsvSource({
    "INACTIVE, 09:30:05, Inactive",
    "REJECTED, 09:30:05, Inactive",
    "CANCELED, 09:30:29, PreSubmitted",
    "CANCELED, 09:30:30, Cancelled",
  })
  void onOpenOrdersCanDieAtTheOpen(OpeningFailure how, String at, String status) {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().failOpening(AAPL, how);
    desk.place(buy(1, 100, market(), TimeInForce.OPG));

    desk.until(at);

    assertThat(desk.state(1)).isEqualTo(status + " 0/100 at 0.00");
    assertThat(desk.codes().contains(201)).isEqualTo(how == OpeningFailure.REJECTED);
  }

  @Test
  void rejectsAsManyOrdersAsToldWithOrWithoutTakingThemFirst() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.exchange().rejectNext(new Rejection(321, "no", 1, false, Optional.empty()));
    desk.exchange().rejectNext(new Rejection(201, "no", 1, true, Optional.of(AAPL)));

    desk.place(buy(1, 100, limit("9.00"), TimeInForce.DAY));
    desk.place(buy(2, 100, limit("9.00"), TimeInForce.DAY));
    desk.place(buy(3, 100, limit("9.00"), TimeInForce.DAY));

    assertThat(desk.codes()).containsExactly(321, 201);
    assertThat(desk.exchange().find(new OrderKey(TestDesk.CLIENT, 1))).isEmpty();
    assertThat(desk.state(2)).startsWith("Inactive");
    assertThat(desk.state(3)).startsWith("PreSubmitted");
  }

  @Test
  void fillsInThePartsAndAtTheTimesTold() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.exchange().fillInParts(AAPL, FillPattern.parse("30%, 1 after 2s, rest after 5s"));
    desk.place(buy(1, 100, market(), TimeInForce.DAY));

    desk.until("09:40:30");

    assertThat(desk.executions())
        .extracting(
            e -> e.shares() + " at " + Duration.between(et("09:40:00"), e.time()).toSeconds())
        .containsExactly("30 at 1", "1 at 3", "69 at 8");
  }

  @Test
  void aPatternWithoutARestLeavesTheOrderPartFilled() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().fillInParts(AAPL, FillPattern.parse("60, 5"));
    desk.place(buy(1, 100, market(), TimeInForce.OPG));

    desk.until("09:30:30");

    assertThat(desk.state(1)).isEqualTo("Cancelled 65/100 at 10.40");
    assertThat(desk.executions()).hasSize(2);
  }

  @Test
  void saysWhatIsWrongWithAPattern() {
    assertThatThrownBy(() -> FillPattern.parse("30%, half"))
        .hasMessage("'half' is no part of a fill pattern; write 30%, 1 after 2s, rest after 5s");
  }

  @Test
  void ordersRestDuringAStallAndTradeAfterIt() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.exchange().stallAllFills();
    desk.place(buy(1, 100, market(), TimeInForce.DAY));
    desk.until("09:41:00");
    assertThat(desk.state(1)).isEqualTo("Submitted 0/100 at 0.00");

    desk.exchange().endStalls();
    desk.until("09:41:01");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.41");
  }

  @Test
  void everythingButHaltsCanBeEndedAtOnce() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().rejectNext(new Rejection(201, "no", 9, true, Optional.empty()));
    desk.exchange().failOpening(AAPL, OpeningFailure.INACTIVE);
    desk.exchange().stallAllFills();
    desk.exchange().fillInParts(AAPL, FillPattern.parse("1"));
    desk.exchange().presetTimeInForce(TimeInForce.DAY, 5);

    desk.exchange().endConditions();
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.until("09:30:05");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.40");
    assertThat(desk.codes()).isEmpty();
  }

  @Test
  void aPresetTurnsAnOnOpenOrderIntoADayOrderThatLives() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().presetTimeInForce(TimeInForce.DAY, 1);

    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.place(buy(2, 100, market(), TimeInForce.OPG));

    assertThat(desk.order(1).terms().timeInForce()).isEqualTo(TimeInForce.DAY);
    assertThat(desk.order(2).terms().timeInForce()).isEqualTo(TimeInForce.OPG);
    assertThat(desk.codes()).containsExactly(399, 10349);
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, PreSubmitted, 1", "IGNORED, PreSubmitted, 0", "PENDING, PendingCancel, 0"})
  void aCancelAfterTheLockIsAnsweredAsTold(LateCancel how, String status, int refusals) {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().answerLateCancels(how);
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.until("09:26:00");

    desk.cancel(1);

    assertThat(desk.state(1)).startsWith(status);
    assertThat(desk.codes()).hasSize(refusals);
    desk.until("09:30:05");
    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.40");
  }
}
