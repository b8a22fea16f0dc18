package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.TradingDay.CLOSE;
import static org.openbell.order.TradingDay.STOP;
import static org.openbell.order.TradingDay.TARGET;

import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.CancelOrder;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.FlattenAll;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.position.Fill;
import org.openbell.order.trade.TradeStage;

/// Leaving a position by hand or at the end: cancel, confirm, count, sell; never short.
class ClosePositionTest {
  private static final ClosePosition BY_USER = new ClosePosition(TRADE, ExitReason.CLOSED_BY_USER);
  private final TradingDay day = TradingDay.awake();

  @Test
  void takesTheExitsBackBeforeItSells() {
    day.holdProtected();

    day.hear(BY_USER);

    assertThat(day.broker.heard)
        .containsExactly(
            "CANCEL TIME_EXIT.1 131 market, timed",
            "CANCEL STOP.1 131 stop",
            "CANCEL TARGET.1 131 limit",
            "PLACE CLOSE.1 131 market");
  }

  @Test
  void isClosedForTheReasonThatWasGiven() {
    day.holdProtected();
    day.hear(BY_USER);

    day.fill(CLOSE, 131, "15.20");

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason, PositionClosed::grossPnl)
        .containsExactly(tuple(ExitReason.CLOSED_BY_USER, Usd.parse("1.31")));
  }

  @Test
  void sellsNothingWhileOneCancelIsUnanswered() {
    day.holdProtected();
    day.broker.loses = true;

    day.hear(BY_USER);
    day.until("09:40:00");
    day.desk.noteSilence();
    day.settle();

    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("PLACE"));
  }

  @Test
  void asksAgainWhenACancelWasLost() {
    day.holdProtected();
    day.broker.loses = true;
    day.hear(BY_USER);
    day.broker.loses = false;

    day.look();
    day.settle();

    assertThat(day.broker.heard).last().isEqualTo("PLACE CLOSE.1 131 market");
  }

  @Test
  void letsTheTargetWinTheRaceAgainstTheCancel() {
    day.holdProtected();
    day.broker.loses = true;
    day.hear(BY_USER);
    day.broker.loses = false;

    day.fill(TARGET, 131, "15.59");
    day.look();
    day.settle();

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason)
        .containsExactly(ExitReason.TARGET);
    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("PLACE"));
    assertThat(day.broker.held("WULF")).isZero();
  }

  @Test
  void sellsOnlyTheRestWhenTheTargetFilledInPart() {
    day.holdProtected();
    day.fill(TARGET, 50, "15.59");

    day.hear(BY_USER);

    assertThat(day.broker.heard).last().isEqualTo("PLACE CLOSE.1 81 market");
  }

  @Test
  void waitsForAnExecutionThatTheCancelSpeaksOf() {
    day.holdProtected();
    day.broker.loses = true;
    day.hear(BY_USER);
    Fill late = day.broker.fill(TARGET, 50, "15.59");
    day.broker.reports.clear();
    day.broker.loses = false;

    // The three ended, and the target with 50 more sold than we have been told of.
    for (OrderRef exit : new OrderRef[] {STOP, TARGET, TradingDay.TIME_EXIT}) {
      day.broker.end(exit, "Cancelled by Trader");
    }
    day.settle();
    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("PLACE"));
    day.broker.repeat(late);
    day.settle();
    day.look();
    day.settle();

    assertThat(day.broker.heard).last().isEqualTo("PLACE CLOSE.1 81 market");
  }

  @Test
  void doesNothingForAPositionThatIsFlat() {
    day.holdProtected();
    day.fill(TARGET, 131, "15.59");

    day.hear(BY_USER);

    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void flattenAllTakesBackAnEntryThatStillWorks() {
    day.enterMaster();

    day.hear(new FlattenAll(ExitReason.MANUAL, "operator"));

    assertThat(day.broker.heard)
        .containsExactly("PLACE ENTRY.1 131 market on open", "CANCEL ENTRY.1 131 market on open");
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
  }

  @Test
  void whatIsBoughtAfterTheFlattenIsSoldToo() {
    day.enterMaster();
    day.broker.loses = true;
    day.hear(new FlattenAll(ExitReason.MANUAL, "operator"));
    day.broker.loses = false;
    day.until("09:30:02");

    day.fill(ENTRY, 131, "15.19");
    day.fill(CLOSE, 131, "15.19");

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason)
        .containsExactly(ExitReason.MANUAL);
  }

  @Test
  void exitsThatWereNeverSentNeedNotBeWaitedFor() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.desk.on(new BrokerReport.LinkLost("1100"));
    day.protect(131);
    day.hear(BY_USER);

    day.desk.on(new BrokerReport.LinkRestored("1102"));
    day.look();
    day.settle();

    assertThat(day.broker.heard)
        .containsExactly("PLACE ENTRY.1 131 market on open", "PLACE CLOSE.1 131 market");
  }

  @Test
  void triesARefusedSaleAgainOnlyAfterTheBooksWereCompared() {
    day.holdProtected();
    day.hear(BY_USER);
    day.broker.heard.clear();

    day.broker.reject(CLOSE, 201, "trading halted");
    day.settle();
    assertThat(day.broker.heard).isEmpty();
    day.look();
    day.settle();

    assertThat(day.all(OrderRejected.class)).hasSize(1);
    assertThat(day.broker.heard).containsExactly("PLACE CLOSE.2 131 market");
  }

  @Test
  void givesUpASaleThatIsRefusedForEverAndCallsForAPerson() {
    day.holdProtected();
    day.hear(BY_USER);
    for (int attempt = 1; attempt <= 30; attempt++) {
      day.broker.reject(new OrderRef(TRADE, Leg.CLOSE, attempt), 201, "trading halted");
      day.settle();
      day.look();
      day.settle();
    }

    assertThat(day.all(DiscrepancyFound.class))
        .contains(
            new DiscrepancyFound("20251029-WULF", "CLOSE was tried 30 times in vain: act by hand"));
    assertThat(day.memory.order(new OrderRef(TRADE, Leg.CLOSE, 31))).isNull();
  }

  @Test
  void placesNoExitAfterTheClose() {
    day.holdProtected();
    day.until("16:00:00");

    day.hear(BY_USER);
    day.look();
    day.settle();

    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("PLACE"));
  }

  @Test
  void replacesAnExitThatTheBrokerTookOut() {
    day.holdProtected();
    day.broker.end(STOP, "Cancelled by System");
    day.settle();

    day.look();
    day.settle();

    assertThat(day.broker.heard).containsExactly("PLACE STOP.2 131 stop");
    assertThat(day.memory.order(new OrderRef(TRADE, Leg.STOP, 2)).ocaGroup())
        .isEqualTo(day.memory.order(TARGET).ocaGroup());
  }

  @Test
  void anEntryTakenBackBeforeItWasSentEndsItsTrade() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, Examples.WULF);
    day.until("09:20:00");
    day.desk.on(new BrokerReport.LinkLost("1100"));
    day.desk.on(new BrokerReport.LinkRestored("1102"));
    day.look();
    day.broker.away = true;
    day.openWindow();

    day.hear(new CancelOrder(TRADE, ENTRY, "changed my mind"));

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void reportsWhatIsLeftAfterAPartialSale() {
    day.holdProtected();
    day.hear(BY_USER);

    day.fill(CLOSE, 100, "15.20");

    assertThat(day.all(PositionReduced.class))
        .containsExactly(new PositionReduced(TRADE, Shares.of(31), ExitReason.CLOSED_BY_USER));
  }
}
