package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.at;
import static org.openbell.order.TradingDay.CLOSE;
import static org.openbell.order.TradingDay.STOP;
import static org.openbell.order.TradingDay.TARGET;
import static org.openbell.order.TradingDay.TIME_EXIT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.order.trade.TradeStage;

/// What we ask for and what the broker says pass each other, or one of them is lost on the way.
/// Each of these was once a simulated day that went wrong.
class CrossedOnTheWireTest {
  private static final ClosePosition CLOSE_IT = new ClosePosition(TRADE, ExitReason.MANUAL);
  private static final OrderRef SECOND_CLOSE = new OrderRef(TRADE, Leg.CLOSE, 2);
  private static final OrderRef SECOND_STOP = new OrderRef(TRADE, Leg.STOP, 2);
  private final TradingDay day = TradingDay.awake();

  private Fill holdProtected() {
    day.enterMaster();
    day.until("09:30:02");
    Fill bought = day.broker.fill(ENTRY, 131, "15.19");
    day.settle();
    day.protect(131);
    day.told();
    day.broker.heard.clear();
    return bought;
  }

  /// Exits that were recorded in the morning and could not be sent before 15:48, on a day of chaos:
  /// the time exit sold at once, and the stop that came behind it sold the same shares again.
  @Test
  void exitsThatAreHeldUpUntilTheTimeExitIsDueGoAsTheTimeExitAlone() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.broker.away = true;
    day.hear(
        new ProtectPosition(
            TRADE, Shares.of(131), Price.parse("15.06"), Price.parse("15.59"), at("15:45:00")));
    day.broker.heard.clear();

    day.until("15:48:54");
    day.broker.away = false;
    day.keepHouse();

    assertThat(day.broker.working()).containsExactly(Map.entry(TIME_EXIT, 131L));
    assertThat(day.memory.order(STOP).state()).isEqualTo(new OrderState.Abandoned());
    assertThat(day.desk.isLookWanted()).isFalse();
  }

  @Test
  void aSaleThatCannotBeMadeSmallerIsTakenBackAndMadeAnew() {
    Fill bought = holdProtected();
    day.hear(CLOSE_IT);
    day.broker.refusesChanges = true;
    day.broker.allowBeyondHeld = true;

    day.broker.correct(bought, 2, 100, "15.19");
    day.keepHouse();

    assertThat(day.broker.working()).containsExactly(Map.entry(SECOND_CLOSE, 100L));
  }

  @Test
  void aSaleThatWasQuickerThanAChangeNamesThePriceThatItsOrderHad() {
    holdProtected();
    day.broker.allowBeyondHeld = true;

    day.broker.fill(TARGET, 40, "15.60");
    day.hear(
        new ProtectPosition(
            TRADE, Shares.of(131), Price.parse("15.20"), Price.parse("15.75"), at("15:45:00")));
    day.fill(TARGET, 91, "15.80");

    assertThat(day.all(FillRecorded.class))
        .extracting(FillRecorded::asked)
        .endsWith(Optional.of(Price.parse("15.59")), Optional.of(Price.parse("15.75")));
  }

  @Test
  void whatIsBoughtWhileTheClosingSaleWaitsIsSoldBesideIt() {
    day.enterMaster();
    day.broker.refusesCancels = true;
    day.until("09:30:02");
    day.fill(ENTRY, 65, "15.19");
    day.hear(CLOSE_IT);

    day.fill(ENTRY, 17, "15.19");
    day.keepHouse();

    assertThat(day.broker.working()).containsEntry(CLOSE, 65L).containsEntry(SECOND_CLOSE, 17L);
  }

  @Test
  void twoClosingSalesGiveWayTogetherToAPersonsSale() {
    whatIsBoughtWhileTheClosingSaleWaitsIsSoldBesideIt();
    day.broker.end(ENTRY, "Cancelled by System");
    day.settle();
    day.broker.refusesCancels = false;
    day.broker.allowBeyondHeld = true;

    day.broker.byHand(Side.SELL, Examples.WULF, 20, "15.20");
    day.keepHouse();

    assertThat(day.broker.selling()).isEqualTo(62);
    assertThat(day.broker.working()).containsOnlyKeys(CLOSE);
  }

  @Test
  void aSaleThatFilledMoreThanItWasShrunkToIsNotOver() {
    holdProtected();
    day.hear(CLOSE_IT);
    day.broker.loses = true;
    // The holding says so before the execution does: 60 of ours seem to be gone.
    day.broker.allowBeyondHeld = true;
    Fill late = day.broker.fill(CLOSE, 100, "15.19");
    day.broker.reports.clear();
    day.desk.on(new BrokerReport.Held(Examples.WULF.symbol(), 31));
    shrunkTo(31);
    day.broker.repeat(late);
    day.settle();

    assertThat(day.memory.order(CLOSE).state())
        .isEqualTo(new OrderState.PartlyFilled(Shares.of(100)));
    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("PLACE CLOSE.2"));
  }

  private void shrunkTo(long shares) {
    var sale = day.memory.order(CLOSE);
    day.memory.forge(sale.shrunkTo(Shares.of(shares), day.clock.instant()));
    day.settle();
  }

  @Test
  void aSaleThatAllFilledWhileItWasMadeSmallerIsOverWhenALookSaysSo() {
    holdProtected();
    day.hear(CLOSE_IT);
    day.broker.loses = true;
    shrunkTo(31);
    day.fill(CLOSE, 131, "15.19");
    day.broker.loses = false;

    day.keepHouse();

    assertThat(day.memory.order(CLOSE).state()).isEqualTo(new OrderState.Filled());
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.CLOSED);
  }

  @Test
  void anEntryThatWasBustedUnheardIsOver() {
    day.enterMaster();
    day.broker.correct(day.broker.fill(ENTRY, 131, "15.19"), 2, 0, "15.19");

    day.restart();
    day.clock.advanceBy(Duration.ofSeconds(10));
    day.look();

    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Canceled(Shares.ZERO));
  }

  @Test
  void anEntryThatRestsWithoutWorkingIsAdoptedAndNotSentAgain() {
    day.enterMaster();
    day.broker.inactive.add(ENTRY);
    day.memory.loseTheTail();
    day.restart();

    day.rank(ScanKind.PRE_OPEN, Examples.WULF);
    day.openWindow();

    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.ENTERING);
  }

  @Test
  void anEntryThatOurBooksHaveNotSentYetIsFoundUnderTheNumberThatItHasThere() {
    day.enterMaster();
    var sent = day.memory.order(ENTRY);
    day.memory.forge(sent.renumbered(77, day.clock.instant()));
    day.clock.advanceBy(Duration.ofSeconds(1));
    BrokerBooks books = day.broker.books();
    day.broker.reports.clear();

    day.desk.reconcile(books);
    day.settle();

    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Working());
    assertThat(day.memory.order(ENTRY).brokerOrderId()).isEqualTo(sent.brokerOrderId());
  }

  @Test
  void aTradeWhoseEntryAloneWasLostIsNotEnteredAgain() {
    day.enterMaster();
    var proposed = day.memory.trade(TRADE).at(TradeStage.PROPOSED);
    day.memory.loseTheTail();
    day.memory.forge(proposed);
    day.restart();

    day.tick();

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.ENTERING);
    assertThat(day.all(OrderDenied.class)).isEmpty();
  }

  @Test
  void aLookThatCouldNotBeWrittenDownIsTakenAgain() {
    holdProtected();
    day.broker.end(STOP, "Cancelled by System");
    BrokerBooks books = day.broker.books();
    day.broker.reports.clear();
    day.commitsFail = true;

    assertThatThrownBy(() -> day.desk.reconcile(books)).isInstanceOf(IllegalStateException.class);

    assertThat(day.desk.isLookWanted()).isTrue();
  }

  @Test
  void anExecutionThatTheFirstLookLacksIsFoundTenSecondsLater() {
    day.enterMaster();
    day.until("09:30:02");
    day.broker.fill(ENTRY, 131, "15.19");
    day.broker.reports.clear();
    day.clock.advanceBy(Duration.ofSeconds(1));
    BrokerBooks whole = day.broker.books();

    day.desk.reconcile(
        new BrokerBooks(
            whole.askedAt(),
            whole.openOrders(),
            whole.endedOrders(),
            List.of(),
            whole.foreignFills(),
            whole.holdings()));

    assertThat(day.desk.isLookWanted()).isFalse();
    day.clock.advanceBy(Duration.ofSeconds(10));
    assertThat(day.desk.isLookWanted()).isTrue();
  }

  @Test
  void whatCouldNotBeWrittenDownIsToldLater() {
    day.commitsFail = true;
    assertThatThrownBy(() -> day.desk.on(new BrokerReport.Connected("DU1234567", 200)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(day.desk.arming()::consider).isInstanceOf(IllegalStateException.class);
    day.commitsFail = false;
    day.told();

    day.look();
    day.desk.arming().consider();

    assertThat(day.toldNames()).containsSubsequence("GatewayConnected", "TradingArmed");
  }

  /// The desk is long done with an event when its transaction ends.
  @Test
  void anEventWhoseCommitFailedHasNoEffectUntilItComesAgain() {
    holdProtected();
    var close = new ClosePosition(TRADE, ExitReason.MANUAL);
    day.commitsFail = true;
    assertThatThrownBy(() -> day.hear(close)).isInstanceOf(IllegalStateException.class);
    day.commitsFail = false;

    day.settle();
    assertThat(day.broker.heard).isEmpty();

    day.hear(close);
    assertThat(day.broker.heard).last().isEqualTo("PLACE CLOSE.1 131 market");
  }

  @Test
  void whatNobodyAnsweredIsLookedForAtOnce() {
    holdProtectedWithoutItsStop();

    day.until("09:30:08");
    day.desk.noteSilence();

    assertThat(day.desk.isLookWanted()).isTrue();
  }

  @Test
  void aLostExitIsSentAgainTenSecondsAfterTheFirstLookThatMissedIt() {
    holdProtectedWithoutItsStop();
    day.until("09:30:07");
    day.look();
    day.desk.noteSilence();
    day.broker.lost.clear();
    day.clock.advanceBy(Duration.ofSeconds(9));

    day.look();
    day.settle();

    assertThat(day.broker.works(STOP)).isTrue();
  }

  @Test
  void aChangeWaitsForTheAnswerToItsOrder() {
    holdProtectedWithoutItsStop();

    day.protect(100);

    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("MODIFY STOP.1"));
    assertThat(day.broker.working()).containsEntry(TIME_EXIT, 100L);
  }

  @Test
  void anAbsenceFromBeforeAChangeProvesNothingAfterIt() {
    holdProtected();
    day.broker.forget(STOP);
    day.look();
    day.broker.lost.add(STOP);
    day.protect(100);
    day.clock.advanceBy(Duration.ofSeconds(10));

    day.look();
    day.settle();

    assertThat(day.broker.heard).contains("MODIFY STOP.1 100 stop");
    assertThat(day.memory.order(SECOND_STOP)).isNull();
  }

  @Test
  void whatWasNeverAnsweredIsSentAgainAsItIsWantedNow() {
    aChangeWaitsForTheAnswerToItsOrder();
    day.broker.lost.clear();

    day.look();
    day.clock.advanceBy(Duration.ofSeconds(10));
    day.look();
    day.settle();

    assertThat(day.broker.working()).containsEntry(STOP, 100L);
  }

  @Test
  void anExitThatIsMissingBesideAnsweredOnesIsLookedFor() {
    holdProtected();
    day.broker.reject(TARGET, 201, "order rejected");
    day.keepHouse();
    day.broker.reject(new OrderRef(TRADE, Leg.TARGET, 2), 201, "order rejected");
    day.settle();
    assertThat(day.desk.isLookWanted()).isFalse();
    var stop = day.memory.order(STOP);
    day.memory.forge(
        stop.with(new OrderState.Sent(day.clock.instant()), Errand.NONE, day.clock.instant()));

    day.desk.on(liveAsThere(STOP));

    assertThat(day.desk.isLookWanted()).isTrue();
  }

  @Test
  void theNameOfAnAdoptedExitIsNotUsedAgain() {
    holdProtected();
    day.broker.reject(STOP, 201, "order rejected");
    day.keepHouse();
    day.memory.loseTheTail();
    day.restart();

    day.broker.end(SECOND_STOP, "Cancelled by System");
    day.protect(131);
    day.keepHouse();

    assertThat(day.broker.works(new OrderRef(TRADE, Leg.STOP, 3))).isTrue();
  }

  @Test
  void aLostExitIsNotSentAgainUnderTheNumberOfAnother() {
    holdProtectedWithoutItsStop();
    var other = day.memory.order(TIME_EXIT);
    day.memory.forge(day.memory.order(STOP).knownAs(other.brokerOrderId()));
    day.broker.lost.clear();

    day.look();
    day.clock.advanceBy(Duration.ofSeconds(10));
    day.look();
    day.settle();

    assertThat(day.broker.working()).containsEntry(STOP, 131L).containsEntry(TIME_EXIT, 131L);
  }

  private void holdProtectedWithoutItsStop() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.broker.lost.add(STOP);
    day.protect(131);
  }

  @Test
  void anExitThatIsRefusedIsTriedAgainAtOnceTheFirstTimeOnly() {
    holdProtected();
    day.broker.reject(STOP, 201, "order rejected");

    day.keepHouse();

    assertThat(day.broker.works(SECOND_STOP)).isTrue();
    day.broker.reject(SECOND_STOP, 201, "order rejected");
    day.settle();
    assertThat(day.desk.isLookWanted()).isFalse();
  }

  @Test
  void aChangeThatNeverLeftIsToldAgainByTheFirstLook() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 100, "15.19");
    // Accepted, and nobody heard it; then changed, recorded as told, and dead before it was sent.
    day.protect(100);
    day.broker.loses = true;
    day.fill(ENTRY, 31, "15.19");
    day.protect(131);
    day.broker.loses = false;
    for (OrderRef exit : new OrderRef[] {STOP, TARGET, TIME_EXIT}) {
      var order = day.memory.order(exit);
      day.memory.forge(
          order.with(new OrderState.Sent(day.clock.instant()), Errand.NONE, day.clock.instant()));
    }

    day.clock.advanceBy(Duration.ofSeconds(1));
    BrokerBooks books = day.broker.books();
    day.broker.reports.clear();
    day.desk.reconcile(books);
    day.settle();

    assertThat(day.broker.working())
        .containsEntry(STOP, 131L)
        .containsEntry(TARGET, 131L)
        .containsEntry(TIME_EXIT, 131L);
  }

  @Test
  void anExitThatIsBeingTakenBackIsReplacedAndNotChanged() {
    holdProtected();
    var stop = day.memory.order(STOP);
    day.memory.forge(stop.toBeCanceled(day.clock.instant()));
    day.broker.loses = true;
    day.settle();
    day.broker.loses = false;
    day.broker.heard.clear();

    day.protect(100);
    day.look();
    day.keepHouse();

    assertThat(day.broker.heard).noneMatch(heard -> heard.startsWith("MODIFY STOP.1"));
    assertThat(day.broker.working()).containsEntry(SECOND_STOP, 100L).doesNotContainKey(STOP);
  }

  @Test
  void sharesBoughtAfterTheEndAreNotGivenTheExitsAskedForBefore() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 100, "15.19");
    day.protect(100);
    day.broker.refusesCancels = true;
    day.fill(STOP, 100, "15.06");
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.CLOSED);

    day.fill(ENTRY, 31, "15.60");
    day.look();
    day.settle();

    assertThat(day.broker.selling()).isZero();
  }

  @Test
  void anExitThatTheBrokerWorksForOthersThanWeWantIsLookedAt() {
    holdProtected();
    var stop = day.memory.order(STOP);
    day.memory.forge(
        stop.with(new OrderState.Sent(day.clock.instant()), Errand.NONE, day.clock.instant())
            .reducedTo(Shares.of(100), day.clock.instant()));

    day.desk.on(liveAsThere(STOP));

    assertThat(day.desk.isLookWanted()).isTrue();
  }

  private BrokerReport liveAsThere(OrderRef ref) {
    return day.broker.books().openOrders().stream()
        .filter(order -> order.ref().equals(ref))
        .map(BrokerReport.Live::new)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatFillsWhileItIsChangedIsLookedAt() {
    holdProtected();
    day.broker.loses = true;
    day.protect(100);

    day.broker.reports.clear();
    day.broker.fill(STOP, 20, "15.06");
    day.desk.on(day.broker.reports.remove());

    assertThat(day.memory.order(STOP).isInPlace()).isFalse();
    assertThat(day.desk.isLookWanted()).isTrue();
  }

  @Test
  void aCorrectionIsNotTakenForASaleThatTheBrokerFollowed() {
    Fill bought = holdProtected();
    day.broker.allowBeyondHeld = true;

    day.broker.correct(bought, 2, 100, "15.19");
    day.settle();
    day.keepHouse();

    assertThat(day.broker.working())
        .containsEntry(STOP, 100L)
        .containsEntry(TARGET, 100L)
        .containsEntry(TIME_EXIT, 100L);
  }
}
