package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.lot;
import static org.openbell.order.Examples.nasdaq;
import static org.openbell.order.Examples.plan;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.house.TradingState;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Rows that nobody but us could have written, written by somebody else: never a sale, always
/// found.
class ForgedRowsTest {
  private static final Instrument SKYX = nasdaq("SKYX", "SKYX Platforms Corp.");
  private static final TradeId HOLDING = TradeId.of(DATE, SKYX.symbol());

  private final TradingDay day = TradingDay.awake();

  private void forgeAPositionInAForeignHolding() {
    Trade trade =
        Trade.proposed(
            HOLDING, Examples.SCAN, plan(TradeKind.MASTER, "182", "1.53"), at("09:24:30"));
    day.memory.forge(trade.at(TradeStage.ENTERING));
    day.memory.forge(
        new Fill(
            "typed.in.by.01",
            new OrderRef(HOLDING, Leg.ENTRY, 1),
            SKYX.symbol(),
            Side.BUY,
            Shares.of(182),
            Price.parse("1.53"),
            at("09:00:00"),
            "NASDAQ"));
  }

  @Test
  void aFillTypedIntoTheDatabaseIsNeverSold() {
    day.until("10:00:00");
    forgeAPositionInAForeignHolding();

    day.hear(
        new ProtectPosition(
            HOLDING, Shares.of(182), Price.parse("1.51"), Price.parse("1.57"), at("15:45:00")));
    day.hear(new ClosePosition(HOLDING, ExitReason.MANUAL));
    day.clock.advanceBy(Duration.ofSeconds(10));
    day.desk.noteSilence();
    day.look();
    day.look();
    day.settle();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.broker.held("SKYX")).isEqualTo(182);
  }

  @Test
  void aFillTypedIntoTheDatabaseIsFoundAndStopsEntries() {
    day.until("10:00:00");
    forgeAPositionInAForeignHolding();

    day.look();
    day.look();

    assertThat(day.all(DiscrepancyFound.class))
        .contains(
            new DiscrepancyFound(
                "OB1.20251029-SKYX.E.1",
                "our books have execution typed.in.by.01 of 182 shares, the broker does not:"
                    + " nothing is sold for it"));
    assertThat(day.trading.causes().state()).isEqualTo(TradingState.REDUCING);
  }

  @Test
  void sharesAddedToARealTradeAreNotSoldWithIt() {
    day.holdProtected();
    day.memory.forge(Examples.bought("typed.in.by.02", 100, "15.19"));

    day.look();
    day.settle();
    day.hear(new ClosePosition(TRADE, ExitReason.MANUAL));
    day.keepHouse();

    assertThat(day.broker.heard).last().isEqualTo("PLACE CLOSE.1 131 market");
  }

  @Test
  void aRevisionTypedOverARealExecutionAddsNothingToSell() {
    day.holdProtected();
    day.memory.forge(Examples.bought("0000e0d5.00000001.01.09", 500, "15.19"));

    day.look();
    day.look();
    day.settle();

    assertThat(day.broker.selling()).isEqualTo(131);
    assertThat(day.all(DiscrepancyFound.class)).isNotEmpty();
  }

  @Test
  void aSaleTypedIntoTheDatabaseIsNotSentBesideTheExits() {
    day.holdProtected();
    OrderRef typed = new OrderRef(TRADE, Leg.CLOSE, 7);
    day.memory.forge(
        Order.selling(
            lot(131),
            typed,
            900,
            WULF,
            new OrderKind.Market(),
            Shares.of(131),
            "",
            day.clock.instant()));

    day.settle();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.all(OrderCanceled.class))
        .contains(new OrderCanceled(typed, Shares.ZERO, "not ours to sell any more"));
  }
}
