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
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.house.TradingState;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Position;
import org.openbell.order.sizing.PositionSizer;
import org.openbell.order.sizing.SizingPolicy;
import org.openbell.order.trade.TradeStage;

/// What carries our reference at the broker is ours, even when our own books have lost it.
class AdoptionTest {
  private final TradingDay day = TradingDay.awake();

  private void restartWithoutTheTail() {
    day.memory.loseTheTail();
    day.restart();
    day.settle();
  }

  @Test
  void anEntryThatOurBooksLostIsAdoptedAndNotSentAgain() {
    day.enterMaster();

    restartWithoutTheTail();

    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Working());
    assertThat(day.memory.order(ENTRY).brokerOrderId()).isEqualTo(1);
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.ENTERING);
    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
    assertThat(day.trading.causes().state()).isEqualTo(TradingState.REDUCING);
  }

  @Test
  void anEntryForTheAuctionIsOneOfTheMorningsHoweverLateTheStockOpens() {
    day.enterMaster();
    day.broker.inactive.add(ENTRY);
    day.until("09:36:00");

    restartWithoutTheTail();

    assertThat(day.memory.trade(TRADE).plan().kind()).isEqualTo(TradeKind.MASTER);
  }

  @Test
  void nobodyKnowsItsPriceSoItKeepsWhatATradeMayCostAndThenWhatItHasCost() {
    var ledger = new Ledger(day.memory.books(), new Witness());
    var claims = new Claims(day.memory.books(), ledger, new PositionSizer(SizingPolicy.standard()));
    day.enterMaster();
    restartWithoutTheTail();
    assertThat(claims.of(List.of(day.memory.trade(TRADE)))).isEqualTo(Usd.parse("2100.00"));
    assertThat(claims.notional(day.memory.order(ENTRY))).isEqualTo(Usd.parse("2000.00"));
    assertThat(claims.opening(day.memory.trade(TRADE), Shares.of(131)))
        .isEqualTo(Usd.parse("2000.00"));

    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");

    assertThat(claims.of(List.of(day.memory.trade(TRADE)))).isEqualTo(Usd.parse("1990.9031"));
    assertThat(claims.notional(day.memory.order(ENTRY))).isEqualTo(Usd.parse("1989.89"));
  }

  @Test
  void whatItBuysIsProtectedByTheStandingRules() {
    day.enterMaster();
    restartWithoutTheTail();
    day.until("09:30:02");

    day.fill(ENTRY, 131, "15.19");
    day.clock.advanceBy(Duration.ofSeconds(6));
    day.desk.noteSilence();
    day.settle();

    assertThat(day.all(PositionOpened.class)).hasSize(1);
    assertThat(day.all(ProtectionConfirmed.class))
        .containsExactly(
            new ProtectionConfirmed(
                TRADE, Shares.of(131), Price.parse("15.06"), Price.parse("15.47"), at("15:45:00")));
  }

  @Test
  void executionsThatOurBooksLostAreRecordedAndTheirExitsAdopted() {
    day.holdProtected();

    restartWithoutTheTail();

    assertThat(Position.of(day.memory.books().fills().ofTrade(TRADE)).held())
        .isEqualTo(Shares.of(131));
    assertThat(day.memory.order(STOP).state()).isEqualTo(new OrderState.Working());
    assertThat(day.broker.heard).isEmpty();
    assertThat(day.broker.selling()).isEqualTo(131);
  }

  @Test
  void anAdoptedTradeCanBeClosedWithoutSellingBesideItsExits() {
    day.holdProtected();
    restartWithoutTheTail();

    day.hear(new ClosePosition(TRADE, ExitReason.MANUAL));
    day.keepHouse();

    assertThat(day.broker.heard)
        .containsExactly(
            "CANCEL TIME_EXIT.1 131 market, timed",
            "CANCEL STOP.1 131 stop",
            "CANCEL TARGET.1 131 limit",
            "PLACE CLOSE.1 131 market");
  }

  @Test
  void theNameOfAnOrderThatEndedIsNotUsedAgain() {
    day.holdProtected();
    day.broker.end(STOP, "Cancelled by System");
    day.keepHouse();

    restartWithoutTheTail();

    assertThat(day.memory.order(STOP).state()).isEqualTo(new OrderState.Canceled(Shares.ZERO));
    assertThat(day.memory.order(new OrderRef(TRADE, STOP.leg(), 2)).state())
        .isEqualTo(new OrderState.Working());
  }

  @Test
  void noEntryGoesOutAfterAnAdoption() {
    day.enterMaster();
    restartWithoutTheTail();

    day.rank(ScanKind.PRE_OPEN, Examples.nasdaq("RCAT", "Red Cat Holdings Inc."));
    day.openWindow();

    assertThat(day.broker.heard).hasSize(1);
    assertThat(day.all(OrderDenied.class)).isNotEmpty();
  }

  @Test
  void numbersContinueAboveWhatTheBrokerHasSeen() {
    day.holdProtected();

    restartWithoutTheTail();

    assertThat(day.memory.books().orders().nextBrokerOrderId()).isGreaterThan(4);
  }

  @Test
  void anExecutionIsRecordedOnceThoughItIsToldLiveAndByTheLook() {
    day.enterMaster();
    day.memory.loseTheTail();
    day.until("09:30:02");

    day.fill(ENTRY, 131, "15.19");
    day.keepHouse();

    assertThat(day.all(FillRecorded.class)).hasSize(1);
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Filled());
  }

  @Test
  void anOrderWithOurReferenceForAnotherSymbolIsLeftAlone() {
    Order liar =
        Order.buying(
            OrderRef.parse("OB1.20251029-RCAT.E.1"),
            77,
            WULF,
            new OrderKind.Limit(Price.parse("15.00")),
            Shares.of(10),
            at("09:00:00"));
    day.broker.place(liar, true);

    day.look();
    day.look();
    day.settle();

    assertThat(day.memory.order(liar.ref())).isNull();
    assertThat(day.broker.heard).isEmpty();
    assertThat(day.all(DiscrepancyFound.class))
        .extracting(DiscrepancyFound::words)
        .containsExactly(
            "carries our reference and is not ours: another symbol, day or connection; left"
                + " alone");
  }

  @Test
  void anOrderThatWorksThoughItIsOverInOurBooksIsCountedAgain() {
    day.holdProtected();
    Order over = day.memory.order(TARGET);
    day.memory.forge(
        over.with(
            new OrderState.Canceled(Shares.ZERO),
            org.openbell.order.lifecycle.Errand.NONE,
            at("09:30:01")));

    day.look();
    day.look();
    day.settle();
    day.look();
    day.settle();

    assertThat(day.broker.selling()).isEqualTo(131);
    assertThat(
            day.memory.allOrders().stream()
                .filter(o -> o.ref().leg() == TARGET.leg() && !o.state().isOver()))
        .hasSize(1);
  }
}
