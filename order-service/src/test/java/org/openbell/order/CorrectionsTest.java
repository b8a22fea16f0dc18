package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.TradingDay.TARGET;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.order.reconcile.Reconciler;
import org.openbell.order.trade.TradeStage;

/// The exchange changes its mind about an execution: what is held, its average and its exits
/// follow.
class CorrectionsTest {
  private final TradingDay day = TradingDay.awake();
  private Fill bought;

  @BeforeEach
  void holdProtected() {
    day.enterMaster();
    day.until("09:30:02");
    bought = day.broker.fill(ENTRY, 131, "15.19");
    day.settle();
    day.protect(131);
    day.told();
    day.broker.heard.clear();
    day.broker.allowBeyondHeld = true;
  }

  private void afterwards() {
    day.keepHouse();
    day.look();
    day.settle();
    day.broker.allowBeyondHeld = false;
    day.broker.requireNoOversell();
  }

  @Test
  void fewerSharesShrinkTheExits() {
    day.broker.correct(bought, 2, 100, "15.19");
    afterwards();

    assertThat(day.broker.selling()).isEqualTo(100);
    assertThat(day.all(PositionReduced.class))
        .extracting(PositionReduced::held)
        .containsExactly(Shares.of(100));
    assertThat(day.all(FillRecorded.class).getLast().held()).isEqualTo(Shares.of(100));
    assertThat(day.all(DiscrepancyFound.class)).isEmpty();
  }

  @Test
  void anotherPriceMovesTheAverage() {
    day.broker.correct(bought, 2, 131, "15.30");
    afterwards();

    assertThat(day.all(FillRecorded.class).getLast().averageEntry())
        .isEqualTo(Price.parse("15.30"));
    assertThat(day.all(PositionOpened.class)).hasSize(1);
  }

  @Test
  void oneThatWasNotRecordedIsFoundThoughTheFirstLookLacksIt() {
    BrokerBooks lagging = day.broker.books();
    day.broker.correct(bought, 2, 131, "15.30");
    day.broker.reports.clear();
    day.desk.on(new BrokerReport.NotRecorded("the commit failed"));
    day.desk.reconcile(lagging);

    day.clock.advanceBy(Reconciler.APART);
    day.keepHouse();

    assertThat(day.all(FillRecorded.class).getLast().averageEntry())
        .isEqualTo(Price.parse("15.30"));
  }

  @Test
  void oneThatWasSaidWhileTheGatewayWasAwayIsFoundThoughTheFirstLookLacksIt() {
    day.desk.on(new BrokerReport.LinkLost("socket closed"));

    correctUnheardAndReturnWith(new BrokerReport.Connected("DU1234567", 200));

    assertThat(day.all(FillRecorded.class).getLast().averageEntry())
        .isEqualTo(Price.parse("15.30"));
  }

  @Test
  void oneThatWasSaidWhileTheGatewayHadLostTheBrokerIsFoundThoughTheFirstLookLacksIt() {
    day.desk.on(new BrokerReport.LinkLost("1100"));

    correctUnheardAndReturnWith(new BrokerReport.LinkRestored("1101"));

    assertThat(day.all(FillRecorded.class).getLast().averageEntry())
        .isEqualTo(Price.parse("15.30"));
  }

  private void correctUnheardAndReturnWith(BrokerReport back) {
    BrokerBooks lagging = day.broker.books();
    day.broker.correct(bought, 2, 131, "15.30");
    day.broker.reports.clear();
    day.desk.on(back);
    day.desk.reconcile(lagging);
    day.clock.advanceBy(Reconciler.APART);
    day.keepHouse();
  }

  @Test
  void aBustOfThePurchaseEndsTheTradeWithoutASale() {
    day.broker.correct(bought, 2, 0, "15.19");
    afterwards();

    assertThat(day.broker.worksNothing()).isTrue();
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.CLOSED);
    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::shares, PositionClosed::grossPnl)
        .containsExactly(tuple(Shares.ZERO, Usd.ZERO));
    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("PLACE"));
  }

  @Test
  void aBustOfTheSaleOpensTheTradeAgainAndProtectsIt() {
    Fill sold = day.broker.fill(TARGET, 131, "15.59");
    day.settle();
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.CLOSED);

    day.broker.correct(sold, 2, 0, "15.59");
    afterwards();

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.ENTERING);
    assertThat(day.broker.selling()).isEqualTo(131);
    assertThat(day.all(DiscrepancyFound.class))
        .extracting(DiscrepancyFound::words)
        .containsExactly(
            "was closed, and the broker's newest word leaves 131 shares: protected again while"
                + " the market is open, else act by hand");
  }

  @Test
  void aCorrectedSaleTellsTheResultAgain() {
    Fill sold = day.broker.fill(TARGET, 131, "15.59");
    day.settle();

    day.broker.correct(sold, 2, 131, "15.60");
    afterwards();

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason, PositionClosed::grossPnl)
        .containsExactly(
            tuple(ExitReason.TARGET, Usd.parse("52.40")),
            tuple(ExitReason.TARGET, Usd.parse("53.71")));
  }

  @Test
  void anOlderRevisionThatComesLateChangesNothing() {
    Fill second = day.broker.correct(bought, 3, 100, "15.19");
    day.settle();
    day.told();

    day.desk.on(
        new BrokerReport.Executed(
            new Fill(
                bought.key().base() + ".02",
                ENTRY,
                bought.symbol(),
                bought.side(),
                Shares.of(120),
                bought.price(),
                bought.executedAt(),
                bought.venue())));
    afterwards();

    assertThat(day.all(FillRecorded.class))
        .last()
        .extracting(FillRecorded::executionId)
        .isEqualTo(second.executionId());
    assertThat(day.broker.selling()).isEqualTo(100);
  }

  @Test
  void aCommissionOfACorrectedExecutionIsToldUnderItsOwnName() {
    Fill corrected = day.broker.correct(bought, 2, 131, "15.18");
    day.settle();

    day.desk.on(new BrokerReport.Charged(bought.executionId(), Usd.parse("1.00")));
    day.desk.on(new BrokerReport.Charged(corrected.executionId(), Usd.parse("1.05")));
    day.desk.recordCharges();

    assertThat(day.all(CommissionCharged.class))
        .extracting(CommissionCharged::executionId)
        .containsExactly(bought.executionId(), corrected.executionId());
  }

  @Test
  void moreSharesThanOrderedAreHeldAndProtectedAndToldToAPerson() {
    day.broker.correct(bought, 2, 150, "15.19");
    day.settle();
    day.until("09:30:20");
    day.desk.noteSilence();
    afterwards();

    assertThat(day.broker.selling()).isEqualTo(150);
    assertThat(day.all(DiscrepancyFound.class))
        .extracting(DiscrepancyFound::words)
        .containsExactly("filled 150 of 131 shares: all of them are held");
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Filled());
  }
}
