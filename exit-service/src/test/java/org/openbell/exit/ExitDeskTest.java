package org.openbell.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.exit.Facts.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.exit.exit.ExitPolicy;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.kit.EventLine;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.kit.testing.InMemoryInbox;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.FlatConfirmed;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.StockHaltSeen;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.PriceCause;
import org.openbell.model.trade.Side;

/// The whole service without a container: in memory, under virtual time.
class ExitDeskTest {
  private static final ExitPolicy POLICY = ExitPolicy.standard();
  private static final Facts WULF = Facts.of("WULF");
  private static final Symbol SYMBOL = Symbol.parse("WULF");

  private final VirtualTime time = new VirtualTime(at("09:30:02"));
  private final InMemoryPositions positions = new InMemoryPositions();
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final RecordingOutbox outbox = new RecordingOutbox("exit-service", time);
  private final DirectTransactions transactions = new DirectTransactions(positions, inbox, outbox);
  private final EventJson json = new EventJson();
  private final EventLine line = new EventLine(json, inbox, transactions);
  private ExitDesk desk;
  private int told;

  @BeforeEach
  void start() {
    desk = deskWith(time);
  }

  /// A desk on the same records; the timers of the one before are left behind with `clock`.
  private ExitDesk deskWith(VirtualTime clock) {
    var ports =
        new ExitPorts(
            positions,
            transactions,
            Runnable::run,
            outbox,
            clock,
            clock,
            clock,
            UsEquityCalendar.standard());
    return ExitAssembly.build(ports, POLICY);
  }

  private void tell(Event event) {
    deliver(Facts.envelope("event-" + told++, event));
  }

  private void deliver(Envelope envelope) {
    line.take(json.write(envelope), desk::take);
  }

  private void tick(String last) {
    desk.see(new TickSeen(SYMBOL, Price.ZERO, Price.ZERO, Price.parse(last), time.instant()));
  }

  private void buyAll() {
    tell(WULF.fill(Side.BUY, 131, 131));
    tell(WULF.opened(131));
  }

  private <T extends Event> List<T> left(Class<T> type) {
    return outbox.events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void protectsEachGrowthOfThePositionOnce() {
    // When
    tell(WULF.fill(Side.BUY, 50, 50));
    tell(WULF.opened(50));
    tell(WULF.fill(Side.BUY, 81, 131));
    // Then
    assertThat(left(ProtectPosition.class))
        .extracting(ProtectPosition::shares)
        .containsExactly(Shares.of(50), Shares.of(131));
    assertThat(left(ExitFact.ExitPlanned.class)).hasSize(2);
  }

  @Test
  void takesAnEventDeliveredTwiceOnce() {
    // Given
    Envelope fill = Facts.envelope("fill", WULF.fill(Side.BUY, 131, 131));
    Envelope opened = Facts.envelope("opened", WULF.opened(131));
    // When
    List.of(fill, opened, fill, opened).forEach(this::deliver);
    // Then
    assertThat(left(ProtectPosition.class)).hasSize(1);
  }

  @Test
  void chasesFiveTimesAndThenCallsAPerson() {
    // Given
    buyAll();
    // When
    time.advanceBy(Duration.ofMinutes(10));
    // Then
    assertThat(left(ProtectPosition.class)).hasSize(6);
    assertThat(desk.watched()).extracting(Position::state).allMatch(Unprotected.class::isInstance);
  }

  @Test
  void restsOnceTheProtectionIsConfirmed() {
    // Given
    buyAll();
    tell(WULF.confirmed(131));
    // When
    time.advanceTo(at("15:44:59"));
    // Then
    assertThat(left(ProtectPosition.class)).hasSize(1);
    assertThat(left(ClosePosition.class)).isEmpty();
  }

  @Test
  void closesWhatTheBrokersTimeExitLeft() {
    // Given
    buyAll();
    tell(WULF.confirmed(131));
    // When
    time.advanceTo(at("15:47:30"));
    // Then 15:45:20, 15:46:20, 15:47:20
    assertThat(left(ClosePosition.class))
        .containsExactly(
            new ClosePosition(WULF.trade(), ExitReason.LIQUIDATION),
            new ClosePosition(WULF.trade(), ExitReason.LIQUIDATION),
            new ClosePosition(WULF.trade(), ExitReason.LIQUIDATION));
  }

  @Test
  void flattensAtTheSchedulersWordOnlyOnce() {
    // Given
    buyAll();
    time.advanceTo(at("15:45:00"));
    // When
    tell(new SchedulerFact.FlattenDue(Facts.DATE, at("16:00:00")));
    time.advanceTo(at("15:45:30"));
    // Then
    assertThat(left(ClosePosition.class)).hasSize(1);
  }

  @Test
  void leavesAPositionAloneThatTheTimeExitClosed() {
    // Given
    buyAll();
    time.advanceTo(at("15:45:05"));
    // When
    tell(WULF.fill(Side.SELL, 131, 0));
    tell(WULF.closed());
    time.advanceTo(at("16:10:00"));
    // Then
    assertThat(left(ClosePosition.class)).isEmpty();
    assertThat(desk.watched()).isEmpty();
  }

  @Test
  void shoutsOnceAndStopsSellingAtTheBell() {
    // Given
    buyAll();
    // When
    time.advanceTo(at("17:00:00"));
    // Then: every minute from 15:45:20 to 15:59:20
    assertThat(left(ClosePosition.class)).hasSize(15);
    assertThat(left(ExitFact.PositionCarried.class)).hasSize(1);
    assertThat(left(ExitFact.FlattenFailed.class)).hasSize(1);
  }

  @Test
  void goesOnAfterARestartInTheFlattenPhase() {
    // Given
    buyAll();
    time.advanceTo(at("15:45:10"));
    var after = new VirtualTime(at("15:50:00"));
    // When
    desk = deskWith(after);
    desk.resume();
    after.advanceTo(at("15:50:30"));
    // Then
    assertThat(left(ClosePosition.class)).hasSize(1);
  }

  @Test
  void goesOnAfterARestartThatSleptThroughTheFlattenTime() {
    // Given
    buyAll();
    tell(WULF.confirmed(131));
    var after = new VirtualTime(at("15:48:00"));
    // When
    desk = deskWith(after);
    desk.resume();
    after.advanceTo(at("15:48:20"));
    // Then
    assertThat(left(ClosePosition.class)).hasSize(1);
  }

  @Test
  void triesAgainWhenTheDatabaseWasAway() {
    // Given
    buyAll();
    positions.setAway(true);
    assertThatThrownBy(() -> time.advanceBy(Duration.ofSeconds(6)))
        .hasMessage("the database is away");
    // When
    positions.setAway(false);
    time.advanceBy(Duration.ofSeconds(10));
    // Then
    assertThat(left(ProtectPosition.class)).hasSizeGreaterThan(1);
  }

  @Test
  void tellsStopAndTargetOncePerPlanAndRemembersTheExtremes() {
    // Given
    buyAll();
    tell(WULF.confirmed(131));
    // When
    List.of("15.40", "15.60", "15.70", "15.05", "14.90", "15.20").forEach(this::tick);
    // Then
    assertThat(left(ExitFact.TargetReached.class))
        .containsExactly(
            new ExitFact.TargetReached(WULF.trade(), Price.parse("15.59"), Price.parse("15.60")));
    assertThat(left(ExitFact.StopTriggered.class))
        .containsExactly(
            new ExitFact.StopTriggered(WULF.trade(), Price.parse("15.06"), Price.parse("15.05")));
    assertThat(desk.watched().toString()).contains("Excursion[lowest=14.90, highest=15.70, ");
  }

  @Test
  void storesTheExtremesWithTheNextChange() {
    // Given
    buyAll();
    tick("15.40");
    tick("15.10");
    // When
    tell(WULF.confirmed(131));
    // Then
    assertThat(positions.awake().toString()).contains("Excursion[lowest=15.10, highest=15.40, ");
  }

  @Test
  void protectsALateFillAfterTheEnd() {
    // Given
    buyAll();
    tell(WULF.fill(Side.SELL, 131, 0));
    tell(WULF.closed());
    // When
    tell(WULF.fill(Side.BUY, 10, 10));
    // Then
    assertThat(left(ProtectPosition.class))
        .extracting(ProtectPosition::shares)
        .containsExactly(Shares.of(131), Shares.of(10));
  }

  @Test
  void closesItHoweverExactTheMomentOfThePriceIs() {
    buyAll();
    tell(WULF.confirmed(131));
    time.advanceTo(at("10:00:00").plusNanos(1_000));
    tick("15.04");
    time.advanceBy(Duration.ofSeconds(3));

    assertThat(left(ClosePosition.class)).hasSize(1);
  }

  @Test
  void closesWhatTheBrokersStopDoesNotSellAndAccountsForIt() {
    // Given
    buyAll();
    tell(WULF.confirmed(131));
    time.advanceTo(at("10:00:00"));
    tick("15.04");
    // When
    time.advanceBy(Duration.ofSeconds(2));
    tick("15.02");
    time.advanceBy(Duration.ofSeconds(1));
    tell(
        WULF.sale(
            Leg.CLOSE, "e9", 131, 0, Price.parse("15.01"), at("10:00:04"), ExitReason.STOP_LOSS));
    // Then
    assertThat(left(ClosePosition.class))
        .containsExactly(new ClosePosition(WULF.trade(), ExitReason.STOP_LOSS));
    assertThat(positions.exits.values())
        .containsExactly(
            new ExitRecorded(
                WULF.trade(),
                "e9",
                ExitReason.STOP_LOSS,
                Shares.of(131),
                Optional.of(Price.parse("15.06")),
                Optional.of(Price.parse("15.01")),
                Usd.parse("6.55"),
                PriceCause.SLIPPAGE));
  }

  @Test
  void actsAfterARestartOnAStopThatWasPassedBefore() {
    // Given
    buyAll();
    tell(WULF.confirmed(131));
    tick("15.04");
    // When
    desk = deskWith(time);
    desk.resume();
    time.advanceBy(Duration.ofSeconds(3));
    // Then
    assertThat(left(ClosePosition.class)).hasSize(1);
  }

  @Test
  void knowsAfterARestartThatTheStockIsHalted() {
    // Given
    buyAll();
    tell(WULF.confirmed(131));
    tell(new StockHaltSeen(WULF.trade(), StockHalt.PAUSED, time.instant()));
    // When
    desk = deskWith(time);
    desk.resume();
    tick("14.00");
    time.advanceBy(Duration.ofMinutes(5));
    // Then
    assertThat(left(ExitFact.HaltedUnprotected.class)).hasSize(1);
    assertThat(left(ClosePosition.class)).isEmpty();
  }

  @Test
  void asksTheOperatorAloneOnTheNextDayAndSaysSoUntilItIsGone() {
    // Given
    buyAll();
    time.advanceTo(at("17:00:00"));
    int asked = left(ClosePosition.class).size();
    // When
    tell(snapshot("2025-10-30", new ForeignHolding(SYMBOL, Shares.of(131))));
    tell(
        new SchedulerFact.FlattenDue(
            SessionDate.parse("2025-10-30"), Instant.parse("2025-10-30T20:00:00Z")));
    tell(snapshot("2025-10-31"));
    tell(snapshot("2025-11-03"));
    // Then
    assertThat(left(ClosePosition.class)).hasSize(asked);
    assertThat(left(ExitFact.PositionCarried.class)).hasSize(2);
    assertThat(left(ExitFact.CarriedGone.class)).hasSize(1);
    assertThat(desk.watched()).isEmpty();
  }

  private static AccountSnapshotTaken snapshot(String date, ForeignHolding... holdings) {
    return new AccountSnapshotTaken(
        SessionDate.parse(date),
        "DU1234567",
        Usd.parse("10000"),
        Usd.parse("12000"),
        List.of(holdings));
  }

  @Test
  void callsAPersonWhenNobodySaysThatItIsFlat() {
    // Given
    buyAll();
    tell(WULF.fill(Side.SELL, 131, 0));
    tell(WULF.closed());
    desk = deskWith(time);
    desk.resume();
    // When
    time.advanceBy(Duration.ofMinutes(10));
    // Then
    assertThat(left(ExitFact.FlatUnverified.class)).hasSize(1);
  }

  @Test
  void isContentWithTheBrokersWordThatItIsFlat() {
    // Given
    buyAll();
    tell(WULF.fill(Side.SELL, 131, 0));
    tell(new FlatConfirmed(WULF.trade(), time.instant()));
    // When
    time.advanceBy(Duration.ofMinutes(10));
    // Then
    assertThat(left(ExitFact.FlatUnverified.class)).isEmpty();
  }

  @Test
  void refusesWhatIsNotForIt() {
    assertThatThrownBy(() -> tell(new ClosePosition(WULF.trade(), ExitReason.MANUAL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ClosePosition is not for exit-service");
  }
}
