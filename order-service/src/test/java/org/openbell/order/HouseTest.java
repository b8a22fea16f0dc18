package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.SCAN;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.nasdaq;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.HaltTrading;
import org.openbell.model.event.OrderCommand.ResumeTrading;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.house.HouseState;
import org.openbell.order.lifecycle.OrderState;

/// What holds for the whole house: armed, halted, the account, what is not ours.
class HouseTest {
  private static final Instrument SKYX = nasdaq("SKYX", "SKYX Platforms Corp.");
  private final TradingDay day = TradingDay.awake();

  private List<String> denials() {
    return day.all(OrderDenied.class).stream().map(OrderDenied::reason).toList();
  }

  @Test
  void opensTheDaysBooksWithWhatIsNotOurs() {
    assertThat(day.all(AccountSnapshotTaken.class))
        .containsExactly(
            new AccountSnapshotTaken(
                DATE,
                "DU1234567",
                Usd.parse("10000"),
                Usd.parse("10218.40"),
                List.of(new ForeignHolding(Symbol.parse("SKYX"), Shares.of(182)))));
    assertThat(day.desk.needsSnapshot()).isFalse();
  }

  @Test
  void opensNoBooksBeforeItsWake() {
    day.clock.advanceTo(at("23:59:59").plusSeconds(2));
    assertThat(day.desk.needsSnapshot()).isFalse();

    day.clock.advanceBy(Duration.ofHours(8));

    assertThat(day.desk.needsSnapshot()).isTrue();
  }

  @Test
  void neverTouchesASymbolThatSomebodyElseHolds() {
    day.until("09:15:00");

    day.rank(ScanKind.PRE_OPEN, SKYX);

    assertThat(day.told())
        .containsExactly(
            new TradeDeclined(
                TradeId.parse("20251029-SKYX"),
                SCAN,
                "HELD_BY_SOMEBODY_ELSE",
                "the account holds it, and not by us: never touched"));
  }

  @Test
  void deniesEverythingOnADayThatIsNotArmed() {
    TradingDay unarmed = new TradingDay();
    unarmed.hear(
        new SessionWoke(DATE, at("09:30:00"), at("16:00:00"), false, "two builds", List.of()));

    unarmed.enterMaster();

    assertThat(unarmed.all(OrderDenied.class))
        .containsExactly(new OrderDenied(ENTRY, "NOT_ARMED", "the day is not armed"));
    assertThat(unarmed.broker.heard).isEmpty();
  }

  @Test
  void isNotArmedByYesterdaysWake() {
    TradingDay asleep = new TradingDay();

    asleep.enterMaster();

    assertThat(asleep.all(OrderDenied.class))
        .extracting(OrderDenied::reason)
        .containsExactly("NOT_ARMED");
  }

  @Test
  void aHaltStopsEntriesUntilSomebodyResumes() {
    day.hear(new HaltTrading("operator", "news"));
    day.enterMaster();
    assertThat(denials()).containsExactly("HALTED");

    day.hear(new ResumeTrading("operator", "false alarm"));
    day.rank(ScanKind.PRE_OPEN, nasdaq("RCAT", "Red Cat Holdings Inc."));

    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
  }

  @Test
  void aHaltDoesNotStopExits() {
    day.holdProtected();
    day.hear(new HaltTrading("operator", "news"));

    day.protect(100);

    assertThat(day.broker.heard).hasSize(3).allMatch(heard -> heard.startsWith("MODIFY"));
  }

  @Test
  void declinesOnceTheDayIsDone() {
    day.hear(new DoneForDay(DATE, 3, Usd.parse("150")));
    day.until("09:46:00");

    day.rank(ScanKind.RESCAN, WULF);

    assertThat(day.all(TradeDeclined.class))
        .extracting(TradeDeclined::reason)
        .containsExactly("DAY_IS_DONE");
  }

  @Test
  void declinesPicksBeforeTheAccountWasRead() {
    day.memory.forge(HouseState.ASLEEP.wokenFor(DATE, true));

    day.rank(ScanKind.PRE_OPEN, WULF);

    assertThat(day.all(TradeDeclined.class))
        .extracting(TradeDeclined::reason)
        .containsExactly("ACCOUNT_NOT_READ");
  }

  @Test
  void declinesPicksThatComeTooLate() {
    day.until("09:24:31");

    day.rank(ScanKind.PRE_OPEN, WULF);

    assertThat(day.all(TradeDeclined.class))
        .extracting(TradeDeclined::reason)
        .containsExactly("TOO_LATE");
  }

  @Test
  void entersPicksThatComeWhileTheWindowIsOpen() {
    day.until("09:24:30");

    day.rank(ScanKind.PRE_OPEN, WULF);

    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
  }

  @Test
  void decidesNothingForTheOpenAfterTheCutOff() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    day.until("09:24:31");

    day.openWindow();

    assertThat(denials()).containsExactly("OUTSIDE_ENTRY_WINDOW");
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void deniesALiveAccountInPaperMode() {
    day.desk.on(new BrokerReport.Connected("U7654321", 200));
    day.look();

    day.enterMaster();

    assertThat(denials()).containsExactly("WRONG_ACCOUNT");
  }

  @Test
  void deniesWithoutComparedBooks() {
    day.desk.on(new BrokerReport.LinkLost("1100"));

    day.enterMaster();
    assertThat(denials()).isEmpty();
    day.until("09:24:30");
    day.tick();

    assertThat(denials()).containsExactly("NOT_RECONCILED");
  }

  @Test
  void spendsEachSettledDollarOnce() {
    day.until("09:15:00");

    day.rank(
        ScanKind.PRE_OPEN,
        IntStream.rangeClosed('A', 'F')
            .mapToObj(letter -> nasdaq("X" + (char) letter, "Example"))
            .toArray(Instrument[]::new));

    // Each claims 2,089.38 of 10,000; the fifth gets what 95 % of the rest pays for.
    assertThat(day.all(TradeProposed.class))
        .extracting(proposed -> proposed.plan().shares())
        .containsExactly(
            Shares.of(131), Shares.of(131), Shares.of(131), Shares.of(131), Shares.of(102));
    assertThat(day.all(TradeDeclined.class))
        .extracting(TradeDeclined::reason)
        .containsExactly("NO_CASH");
  }

  @Test
  void tellsADifferenceAtTheSecondLookAndOnlyThen() {
    day.desk.on(new BrokerReport.Executed(Examples.bought("unseen.01.01.01", 5, "15.19")));
    day.told();

    day.look();
    assertThat(day.all(DiscrepancyFound.class)).hasSize(2);
    day.look();
    day.look();

    assertThat(day.all(DiscrepancyFound.class))
        .containsExactly(
            new DiscrepancyFound(
                "20251029-WULF", "was unknown to us and is at the broker: adopted"),
            new DiscrepancyFound(
                "OB1.20251029-WULF.E.1", "an execution of an order that our books do not have"),
            new DiscrepancyFound("WULF", "the broker holds 0 shares, we expect 5"));
  }

  @Test
  void recordsAnExecutionEvenOfAnOrderThatNobodyKnows() {
    day.desk.on(new BrokerReport.Executed(Examples.bought("unseen.01.01.01", 5, "15.19")));

    assertThat(day.all(FillRecorded.class)).hasSize(1);
  }

  @Test
  void countsOurOwnSharesAsOursWhenTheBooksWereLost() {
    day.holdProtected();
    TradingDay anew = new TradingDay();
    anew.until("09:40:00");

    anew.desk.takeSnapshot(
        new AccountFigures("DU1234567", Usd.parse("8000"), Usd.parse("10000")), day.broker.books());

    assertThat(anew.memory.books().house().get().foreignHoldings())
        .containsOnlyKeys(Symbol.parse("SKYX"));
  }

  @Test
  void neverSendsTodayWhatWasMeantForYesterday() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.broker.away = true;
    day.protect(131);
    day.broker.away = false;
    day.broker.heard.clear();
    day.clock.advanceBy(Duration.ofHours(24));

    day.connect();
    day.settle();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.memory.order(TradingDay.STOP).state()).isEqualTo(new OrderState.Abandoned());
  }

  @Test
  void continuesTheOrderNumbersAboveTheBrokers() {
    day.desk.continueOrderIdsFrom(41);

    day.enterMaster();

    assertThat(day.memory.order(ENTRY).brokerOrderId()).isEqualTo(41);
  }

  @Test
  void watchesWhatIsProposedOrHeld() {
    day.until("09:15:00");
    assertThat(day.desk.watched()).isEmpty();

    day.rank(ScanKind.PRE_OPEN, WULF);

    assertThat(day.desk.watched()).containsExactly(WULF);
  }

  @Test
  void takesAnEventOnlyOnce() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    day.until("09:20:00");
    day.openWindow();

    day.openWindow();

    assertThat(day.broker.heard).hasSize(1);
    assertThat(day.memory.allOrders())
        .extracting(order -> order.ref())
        .containsExactly(new OrderRef(TRADE, Leg.ENTRY, 1));
  }
}
