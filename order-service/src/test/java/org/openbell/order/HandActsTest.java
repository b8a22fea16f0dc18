package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.TradingDay.STOP;
import static org.openbell.order.TradingDay.TARGET;

import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.trade.TradeStage;

/// A person acts in the same account: what is theirs stays theirs, what was ours is let go.
class HandActsTest {
  private final TradingDay day = TradingDay.awake();

  private void sellByHand(long shares, String price) {
    day.broker.allowBeyondHeld = true;
    day.broker.byHand(Side.SELL, WULF, shares, price);
    day.keepHouse();
    day.broker.allowBeyondHeld = false;
    day.broker.requireNoOversell();
  }

  @Test
  void aSaleOfAllOurSharesEndsTheTradeAndItsExits() {
    day.holdProtected();

    sellByHand(131, "15.25");

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason, PositionClosed::shares, PositionClosed::grossPnl)
        .containsExactly(tuple(ExitReason.CLOSED_BY_USER, Shares.of(131), Usd.parse("7.86")));
    assertThat(day.broker.worksNothing()).isTrue();
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.CLOSED);
    assertThat(day.all(DiscrepancyFound.class)).isEmpty();
  }

  @Test
  void aSaleOfSomeOfThemShrinksTheExits() {
    day.holdProtected();

    sellByHand(50, "15.25");

    assertThat(day.broker.heard)
        .containsExactly(
            "MODIFY TIME_EXIT.1 81 market, timed",
            "MODIFY STOP.1 81 stop",
            "MODIFY TARGET.1 81 limit");
    assertThat(day.all(PositionReduced.class))
        .containsExactly(new PositionReduced(TRADE, Shares.of(81), ExitReason.CLOSED_BY_USER));
  }

  @Test
  void whatIsLeftIsClosedWithTheHandsSaleInItsResult() {
    day.holdProtected();
    sellByHand(50, "15.25");

    day.fill(TARGET, 81, "15.59");
    day.look();
    day.settle();

    // 50 at 15.25 and 81 at 15.59 for 131 at 15.19.
    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason, PositionClosed::shares, PositionClosed::grossPnl)
        .containsExactly(tuple(ExitReason.TARGET, Shares.of(131), Usd.parse("35.40")));
    assertThat(day.broker.held("WULF")).isZero();
  }

  @Test
  void exitsShrinkEvenWhenOnlyTheHoldingIsReported() {
    day.holdProtected();
    day.broker.allowBeyondHeld = true;

    day.broker.hold(WULF.symbol(), -50);
    day.keepHouse();

    assertThat(day.broker.selling()).isEqualTo(81);
  }

  @Test
  void aHoldingThatShrankForNoKnownReasonCallsForAPerson() {
    day.holdProtected();
    day.broker.allowBeyondHeld = true;
    day.broker.hold(WULF.symbol(), -50);
    day.keepHouse();

    day.look();
    day.look();

    assertThat(day.all(DiscrepancyFound.class))
        .containsExactly(new DiscrepancyFound("WULF", "the broker holds 81 shares, we expect 131"));
    assertThat(day.trading.causes().state()).hasToString("REDUCING");
  }

  @Test
  void sharesBoughtByHandAreNeverSold() {
    day.holdProtected();

    day.broker.byHand(Side.BUY, WULF, 100, "15.30");
    day.keepHouse();
    day.hear(new ClosePosition(TRADE, ExitReason.MANUAL));
    day.keepHouse();

    assertThat(day.broker.heard).last().isEqualTo("PLACE CLOSE.1 131 market");
    assertThat(day.all(DiscrepancyFound.class)).isEmpty();
  }

  @Test
  void aSaleByHandTakesTheSharesBoughtByHandFirst() {
    day.holdProtected();
    day.broker.byHand(Side.BUY, WULF, 100, "15.30");
    day.keepHouse();

    sellByHand(100, "15.40");

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.all(PositionReduced.class)).isEmpty();
  }

  @Test
  void sharesSoldByHandAndBoughtBackAreNotOursAgain() {
    day.holdProtected();
    sellByHand(131, "15.25");

    day.broker.byHand(Side.BUY, WULF, 131, "15.30");
    day.keepHouse();
    day.look();
    day.settle();

    assertThat(day.broker.worksNothing()).isTrue();
    assertThat(day.broker.held("WULF")).isEqualTo(131);
  }

  @Test
  void aSaleHeardTogetherWithALargerPurchaseStillTookOurs() {
    day.holdProtected();
    day.broker.allowBeyondHeld = true;

    day.broker.byHand(Side.SELL, WULF, 50, "15.25");
    day.until("09:31:00");
    day.broker.byHand(Side.BUY, WULF, 200, "15.30");
    day.keepHouse();

    assertThat(day.broker.selling()).isEqualTo(81);
    assertThat(day.all(PositionReduced.class))
        .containsExactly(new PositionReduced(TRADE, Shares.of(81), ExitReason.CLOSED_BY_USER));
    assertThat(day.all(DiscrepancyFound.class)).isEmpty();
  }

  @Test
  void anExitTakenOutByHandIsPutBackOnceWithoutAWord() {
    day.holdProtected();

    day.broker.end(STOP, "Cancelled by Trader");
    day.keepHouse();

    assertThat(day.broker.heard).containsExactly("PLACE STOP.2 131 stop");
    assertThat(day.all(DiscrepancyFound.class)).isEmpty();
  }

  @Test
  void theSecondTimeAPersonIsAskedAndTheThirdTimeObeyed() {
    day.holdProtected();
    for (int attempt = 1; attempt <= 3; attempt++) {
      day.broker.end(new OrderRef(TRADE, Leg.STOP, attempt), "Cancelled by Trader");
      day.keepHouse();
    }

    assertThat(day.broker.heard).containsExactly("PLACE STOP.2 131 stop", "PLACE STOP.3 131 stop");
    assertThat(day.all(DiscrepancyFound.class))
        .extracting(DiscrepancyFound::words)
        .containsExactly(
            "STOP was taken out at the broker 2 times, and not by us: put back",
            "STOP was taken out at the broker 3 times, and not by us: left out, protect it by"
                + " hand");
  }

  @Test
  void anEntryTakenOutByHandStaysOut() {
    day.enterMaster();
    day.told();

    day.broker.end(ENTRY, "Cancelled by Trader");
    day.keepHouse();
    day.openWindow();

    assertThat(day.told()).contains(new OrderCanceled(ENTRY, Shares.ZERO, "Cancelled by Trader"));
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
    assertThat(day.broker.heard).hasSize(1);
  }

  @Test
  void aSymbolBoughtByHandIsNotEntered() {
    day.until("09:10:00");
    day.broker.byHand(Side.BUY, WULF, 10, "15.00");
    day.keepHouse();
    day.until("09:15:00");

    day.rank(ScanKind.PRE_OPEN, WULF);

    assertThat(day.all(TradeDeclined.class))
        .extracting(TradeDeclined::reason)
        .containsExactly("HELD_BY_SOMEBODY_ELSE");
  }
}
