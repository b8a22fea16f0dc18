package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.TradingDay.STOP;
import static org.openbell.order.TradingDay.TARGET;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.FlatConfirmed;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StockHaltSeen;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerReport;

/// What order-service tells exit-service besides fills: why, by whom, whether it is flat, and
/// whether the stock trades.
class ExitFactsTest {
  private final TradingDay day = TradingDay.awake();

  private void halt(StockHalt halt) {
    day.desk.on(new BrokerReport.Halted(WULF.symbol(), halt));
  }

  @Test
  void everySaleSaysWhyItWasMade() {
    day.holdProtected();

    day.fill(STOP, 31, "15.06");
    day.fill(TARGET, 100, "15.59");

    assertThat(day.all(FillRecorded.class))
        .extracting(FillRecorded::reason)
        .containsExactly(
            Optional.empty(), Optional.of(ExitReason.STOP_LOSS), Optional.of(ExitReason.TARGET));
  }

  @Test
  void aTradeWithAStopInItWasNotSoldAtTarget() {
    day.holdProtected();

    day.fill(STOP, 31, "15.06");
    day.fill(TARGET, 100, "15.59");

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason)
        .containsExactly(ExitReason.STOP_LOSS);
  }

  @Test
  void theBrokersOwnBooksConfirmOnceThatItIsFlat() {
    day.holdProtected();
    day.fill(TARGET, 131, "15.59");

    day.keepHouse();
    day.look();
    day.look();

    assertThat(day.all(FlatConfirmed.class))
        .extracting(FlatConfirmed::trade)
        .containsExactly(TRADE);
  }

  @Test
  void whatTheBrokerStillHoldsIsNotConfirmed() {
    day.holdProtected();
    day.broker.hold(WULF.symbol(), 5);
    day.fill(TARGET, 131, "15.59");

    day.keepHouse();

    assertThat(day.all(FlatConfirmed.class)).isEmpty();
  }

  @Test
  void aSaleByHandIsToldWithWhatItBrought() {
    day.holdProtected();
    day.broker.allowBeyondHeld = true;

    day.broker.byHand(Side.SELL, WULF, 50, "15.25");
    day.keepHouse();

    assertThat(day.all(SoldByHand.class))
        .containsExactly(
            new SoldByHand(
                TRADE,
                Shares.of(50),
                Optional.of(Price.parse("15.25")),
                Shares.of(81),
                at("09:30:03")));
  }

  @Test
  void aHaltIsToldWhenItBeginsAndWhenItEnds() {
    day.holdProtected();

    halt(StockHalt.PAUSED);
    halt(StockHalt.PAUSED);
    halt(StockHalt.NONE);

    assertThat(day.all(StockHaltSeen.class))
        .extracting(StockHaltSeen::halt)
        .containsExactly(StockHalt.PAUSED, StockHalt.NONE);
  }

  @Test
  void aPositionOpenedInAHaltedStockSaysSo() {
    halt(StockHalt.HALTED);
    day.enterMaster();
    day.until("09:30:02");

    day.fill(ENTRY, 131, "15.19");

    assertThat(day.all(StockHaltSeen.class))
        .containsExactly(new StockHaltSeen(TRADE, StockHalt.HALTED, at("09:30:02")));
  }

  @Test
  void theEndOfAHaltIsToldAfterARestartTooBecauseNobodyKnowsWhatWasToldBefore() {
    day.holdProtected();
    halt(StockHalt.HALTED);
    day.restart();

    halt(StockHalt.NONE);

    assertThat(day.all(StockHaltSeen.class))
        .extracting(StockHaltSeen::halt)
        .containsExactly(StockHalt.HALTED, StockHalt.NONE);
  }

  @Test
  void nobodyIsToldOfAStockThatNobodyHolds() {
    halt(StockHalt.HALTED);
    day.until("09:15:00");

    halt(StockHalt.NONE);

    assertThat(day.all(StockHaltSeen.class)).isEmpty();
  }

  @Test
  void aPositionIsToldWithThePriceStepsOfTheBrokersRule() {
    TickTable nickels = new TickTable(List.of(new TickTable.Step(Price.ZERO, Price.parse("0.05"))));
    day.desk.on(new BrokerReport.TicksLearned(WULF.symbol(), nickels));
    day.enterMaster();
    day.until("09:30:02");

    day.fill(ENTRY, 131, "15.19");
    day.until("09:30:05");
    day.desk.noteSilence();
    day.settle();

    assertThat(day.all(PositionOpened.class))
        .extracting(PositionOpened::ticks)
        .containsExactly(Optional.of(nickels));
    // 15.0533 and 15.5849, both up to the next nickel.
    assertThat(day.memory.trade(TRADE).protection())
        .hasValueSatisfying(
            wish -> {
              assertThat(wish.stop()).isEqualTo(Price.parse("15.10"));
              assertThat(wish.target()).isEqualTo(Price.parse("15.60"));
            });
  }

  @Test
  void aShareThatNobodyProtectsForTwoSecondsIsProtectedEvenWhileMoreOfThemFill() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 50, "15.19");
    day.until("09:30:04");
    day.fill(ENTRY, 10, "15.19");
    day.clock.advanceBy(Duration.ofMillis(1));

    day.desk.noteSilence();
    day.settle();

    assertThat(day.broker.works(STOP)).isTrue();
    assertThat(day.memory.trade(TRADE).protection())
        .hasValueSatisfying(wish -> assertThat(wish.shares()).isEqualTo(Shares.of(60)));
  }
}
