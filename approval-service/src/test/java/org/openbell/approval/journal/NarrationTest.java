package org.openbell.approval.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.WULF;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;
import static org.openbell.approval.Examples.wulfPlan;
import static org.openbell.model.trade.Side.BUY;
import static org.openbell.model.trade.Side.SELL;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.StopTriggered;
import org.openbell.model.event.ExitFact.TargetReached;
import org.openbell.model.event.OrderCommand.CancelOrder;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.FlattenAll;
import org.openbell.model.event.OrderCommand.HaltTrading;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderCommand.ResumeTrading;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.OrderUnconfirmed;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.EntryCutoffReached;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.SchedulerFact.SessionClosed;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeKind;

class NarrationTest {
  private static final Narration NARRATION =
      new Narration(UsEquityCalendar.standard(), ZoneId.of("America/Los_Angeles"));
  private static final ScanId SCAN = new ScanId("20251029T0800");
  private static final OrderRef ENTRY = new OrderRef(WULF, Leg.ENTRY, 1);
  private static final OrderRef TARGET = new OrderRef(WULF, Leg.TARGET, 1);
  private static final Instant NEXT_WAKE = Instant.parse("2025-10-30T12:00:00Z");
  private static final String QUIET = "";

  static Stream<Arguments> theDay() {
    return Stream.of(
        told(
            new SessionWoke(
                DATE, at("09:30"), at("16:00"), true, "all 6 services are ready", List.of()),
            "good morning: armed for 2025-10-29, open from 09:30 ET (06:30 PT) to 16:00 ET"
                + " (13:00 PT); all 6 services are ready"),
        told(
            new ScanDue(DATE, SCAN, ScanKind.PRE_OPEN, at("09:00")),
            "the whole market is scanned; the answer is due by 09:00 ET (06:00 PT)"),
        told(
            new EntryWindowOpened(DATE, at("09:24:30"), at("09:27:30")),
            "entry window open: market-on-open orders go out until 09:24:30 ET (06:24:30 PT)"),
        told(new EntryCutoffReached(DATE), "entry cut-off: no new order for the open from here on"),
        told(new SessionOpened(DATE), "the opening bell"),
        told(
            new FlattenDue(DATE, at("16:00")),
            "time to be flat: all positions are sold before 16:00 ET (13:00 PT)"),
        told(new SessionClosed(DATE), "the closing bell"),
        told(
            new SessionSlept(DATE, NEXT_WAKE),
            "the day is over; waking 2025-10-30 08:00 ET (05:00 PT)"),
        told(
            new SessionSkipped(DATE, "Thanksgiving Day", NEXT_WAKE),
            "no session on 2025-10-29 (Thanksgiving Day); waking 2025-10-30 08:00 ET (05:00 PT)"),
        told(
            new DoneForDay(DATE, 2, Usd.parse("92.1")),
            "done for the day: 2 master positions closed at target, +92.10 before commissions;"
                + " no more entries or rescans"));
  }

  static Stream<Arguments> theSearch() {
    Candidate wulf =
        new Candidate(
            wulfPlan().instrument(),
            Price.parse("15.10"),
            Price.parse("14.20"),
            Percent.parse("6.3"),
            1_000_000,
            Percent.parse("0.1"),
            at("08:01"),
            List.of());
    Pick pick =
        new Pick(
            wulfPlan().instrument(), wulfPlan().confidence(), Price.parse("15.10"), "gap", "thin");
    return Stream.of(
        told(
            new CandidatesFound(
                SCAN,
                DATE,
                ScanKind.PRE_OPEN,
                at("09:00"),
                new Coverage(8123, 7990, 512, 400),
                List.of(wulf)),
            "1 candidate among 8,123 stocks (7,990 quoted, 512 eligible): WULF +6.3 %"),
        told(
            new ScanFailed(SCAN, DATE, ScanKind.PRE_OPEN, "no quotes"),
            "the scan failed, nothing is ranked for it: no quotes"),
        told(
            new PicksRanked(SCAN, DATE, ScanKind.PRE_OPEN, Scorer.RULE, List.of(pick), List.of()),
            "picked: WULF 0.86 (scored by our own rule: no model gave a usable answer)"),
        told(
            new RankingFailed(SCAN, DATE, ScanKind.PRE_OPEN, "no time"),
            "the ranking failed, nothing is traded: no time"));
  }

  static Stream<Arguments> theOrders() {
    return Stream.of(
        told(
            new TradeProposed(WULF, SCAN, wulfPlan(), at("09:24:30")),
            "plan: buy 131 WULF at the open, last seen at 15.10, target +2.6 %, stop -0.9 %,"
                + " confidence 0.86"),
        told(
            new TradeDeclined(WULF, SCAN, "CASH", "too little cash"),
            "WULF declined: too little cash"),
        told(
            new OrderDenied(ENTRY, "HALTED", "trading is halted"),
            "WULF entry order denied by our own gate: trading is halted"),
        told(
            new OrderSent(ENTRY, 7, BUY, Shares.of(131), "MARKET_ON_OPEN", Optional.empty()),
            "WULF entry order sent: buy 131 (market on open)"),
        told(new OrderSent(TARGET, 8, SELL, Shares.of(131), "LIMIT", Optional.empty()), QUIET),
        told(new OrderAccepted(ENTRY, 99), "WULF entry order is with the broker"),
        told(
            new OrderRejected(ENTRY, 201, "no margin"),
            "WULF entry order rejected with code 201: no margin"),
        told(
            new OrderUnconfirmed(ENTRY, at("09:21:10")),
            "WULF entry order unconfirmed since 09:21:10 ET (06:21:10 PT): the broker is asked,"
                + " nothing is sent twice"),
        told(
            new OrderCanceled(ENTRY, Shares.ZERO, "by the exchange"),
            "WULF entry order canceled after 0 shares: by the exchange"));
  }

  static Stream<Arguments> thePositions() {
    Price entry = Price.parse("15.19");
    return Stream.of(
        told(
            fill(ENTRY, BUY, 131, "15.19", "09:30:01.26", 131),
            "WULF bought: 131 shares at 15.19, filled by the opening auction 1.2 s after the bell"),
        told(
            fill(ENTRY, BUY, 31, "15.19", "10:07", 131),
            "WULF bought: 31 shares at 15.19; 131 held now, at 15.19 on average"),
        told(
            fill(TARGET, SELL, 100, "15.59", "10:02", 31),
            "WULF sold: 100 shares at 15.59 by its target, 31 left"),
        told(new CommissionCharged(WULF, "e1", Usd.parse("1")), QUIET),
        told(new PositionOpened(WULF, wulfPlan(), Shares.of(131), entry, at("09:30:01")), QUIET),
        told(new PositionReduced(WULF, Shares.of(31), ExitReason.TARGET), QUIET),
        told(
            new PositionClosed(
                WULF,
                TradeKind.MASTER,
                ExitReason.TARGET,
                Shares.of(131),
                entry,
                Price.parse("15.59"),
                Usd.parse("52.4"),
                at("10:02")),
            "WULF closed, target reached: 131 shares bought at 15.19, sold at 15.59, +52.40 before"
                + " commissions"),
        told(
            new ProtectionConfirmed(
                WULF, Shares.of(131), Price.parse("15.06"), Price.parse("15.59"), at("15:45")),
            "WULF protected at the broker: stop 15.06, target 15.59, time exit 15:45 ET"),
        told(
            new ExitPlanned(
                WULF,
                Shares.of(131),
                entry,
                Price.parse("15.06"),
                Price.parse("15.59"),
                at("15:45")),
            QUIET),
        told(
            new StopTriggered(WULF, Price.parse("15.06"), Price.parse("15.05")),
            "WULF trades at 15.05, its stop is 15.06"),
        told(
            new TargetReached(WULF, Price.parse("15.59"), Price.parse("15.60")),
            "WULF trades at 15.60, its target is 15.59"),
        told(
            new FlattenFailed(WULF, Shares.of(31), "halted"),
            "ALARM: 31 shares of WULF could not be sold: halted"));
  }

  static Stream<Arguments> theHouse() {
    return Stream.of(
        told(
            new DiscrepancyFound("WULF", "a fill was missing"),
            "the broker's books differ on WULF: a fill was missing"),
        told(new GatewayConnected("DU1234567", 187), "gateway connected, server version 187"),
        told(new GatewayLost("end of stream"), "gateway lost: end of stream"),
        told(new Reconciled(3, 4, 2, 0), QUIET),
        told(
            new AccountSnapshotTaken(
                DATE,
                "DU1234567",
                Usd.parse("25000"),
                Usd.parse("25218.4"),
                List.of(new ForeignHolding(new Symbol("SKYX"), Shares.of(182)))),
            "account read: 25,000.00 of settled cash; not ours and never touched: 182 SKYX"),
        told(
            new ProtectPosition(
                WULF, Shares.of(131), Price.parse("15.06"), Price.parse("15.59"), at("15:45")),
            QUIET),
        told(
            new ClosePosition(WULF, ExitReason.LIQUIDATION),
            "WULF is to be sold: sold before the close"),
        told(new CancelOrder(WULF, TARGET, "resize"), QUIET),
        told(
            new FlattenAll(ExitReason.MANUAL, "anna"),
            "everything is to be sold, says anna: sold by hand"),
        told(new HaltTrading("anna", "news"), "trading halted by anna: news"),
        told(new ResumeTrading("anna", ""), "trading resumed by anna"),
        told(
            new TickSeen(new Symbol("WULF"), Price.ZERO, Price.ZERO, Price.ZERO, at("10:00")),
            QUIET));
  }

  static Stream<Arguments> theQuestions() {
    return Stream.of(
        told(new TradeProposed(BBAR, SCAN, bbarPlan(), at("10:12")), QUIET),
        told(
            new ApprovalRequested(BBAR, bbarPlan(), at("10:11")),
            "asks: buy 96 BBAR at up to 15.55? confidence 0.78, target +1.8 %, stop -0.9 %:"
                + " gap on news; answer by 10:11 ET (07:11 PT)"),
        told(
            new TradeApproved(BBAR, "anna", at("10:08")),
            "BBAR approved by anna: the order goes out by 10:08 ET (07:08 PT)"),
        told(new TradeRefused(BBAR, "anna", "too thin"), "BBAR refused by anna: too thin"),
        told(new ApprovalLapsed(BBAR), "BBAR not bought: the question lapsed without a yes"));
  }

  @ParameterizedTest
  @MethodSource({"theDay", "theSearch", "theOrders", "thePositions", "theHouse", "theQuestions"})
  void tellsEachEventInOneSentenceOrKeepsQuiet(Event event, String sentence) {
    assertThat(NARRATION.of(event).orElse(QUIET)).isEqualTo(sentence);
  }

  @Test
  void saysWhyNothingWillBeBought() {
    assertThat(
            NARRATION.of(
                new SessionWoke(
                    DATE,
                    at("09:30"),
                    at("16:00"),
                    false,
                    "not armed: exit-service does not answer: connection refused",
                    List.of())))
        .contains(
            "good morning, but nothing will be bought on 2025-10-29: not armed: exit-service does"
                + " not answer: connection refused");
  }

  @Test
  void leavesNoEventOut() {
    Set<Class<?>> covered = new HashSet<>();
    Stream.of(theDay(), theSearch(), theOrders(), thePositions(), theHouse(), theQuestions())
        .flatMap(told -> told)
        .forEach(told -> covered.add(told.get()[0].getClass()));
    assertThat(covered).isEqualTo(records(Event.class));
  }

  private static Set<Class<?>> records(Class<?> family) {
    if (!family.isSealed()) {
      return Set.of(family);
    }
    Set<Class<?>> all = new HashSet<>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      all.addAll(records(member));
    }
    return all;
  }

  private static FillRecorded fill(
      OrderRef order, Side side, long shares, String price, String time, long held) {
    return new FillRecorded(
        order,
        "e1",
        side,
        Shares.of(shares),
        Price.parse(price),
        at(time),
        "NASDAQ",
        Shares.of(held),
        Price.parse("15.19"));
  }

  private static Arguments told(Event event, String sentence) {
    return Arguments.of(event, sentence);
  }
}
