package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.nasdaq;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.OrderCommand.HaltTrading;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderPreviewed;
import org.openbell.model.event.OrderFact.TradingArmed;
import org.openbell.model.event.OrderFact.TradingNotArmed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.SchedulerFact.ServiceStatus;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.Preview;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;

/// The gate, arming and previews on a day, with what they look at in the books.
class GateAtWorkTest {
  private final TradingDay day = TradingDay.awake();

  private List<String> denials() {
    return day.all(OrderDenied.class).stream().map(OrderDenied::reason).toList();
  }

  private void approve() {
    day.hear(new TradeApproved(TRADE, "operator", day.clock.instant().plusSeconds(60)));
  }

  @Test
  void lateComparedBooksStillLetTheMorningsEntryOut() {
    day.desk.on(new BrokerReport.LinkLost("1100"));
    day.enterMaster();
    assertThat(day.broker.heard).isEmpty();

    day.until("09:23:00");
    day.connect();
    day.tick();

    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
    assertThat(denials()).isEmpty();
  }

  @Test
  void aPickThatItsScanDidNotFindIsNeverBought() {
    day.until("09:15:00");
    day.find(ScanKind.PRE_OPEN, nasdaq("BBAR", "Banco BBVA"));
    day.pick(ScanKind.PRE_OPEN, WULF);
    day.until("09:20:00");
    day.openWindow();
    day.until("09:24:30");

    day.tick();

    assertThat(denials()).containsExactly("NOT_A_CANDIDATE");
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void anApprovedEntryWithoutAFreshPriceIsDenied() {
    day.until("09:46:00");
    day.rank(ScanKind.RESCAN, WULF);
    day.trades(WULF, "15.20");
    day.until("09:47:01");

    approve();
    assertThat(denials()).isEmpty();
    day.until("09:48:01");
    day.tick();

    assertThat(day.all(OrderDenied.class))
        .containsExactly(
            new OrderDenied(
                ENTRY,
                "NO_PRICE",
                "no price that is fresh enough: the last is of 2 min ago, at most 60 s"));
  }

  @Test
  void anApprovedEntryWaitsForItsPriceAsLongAsTheYesIsGood() {
    day.until("09:46:00");
    day.rank(ScanKind.RESCAN, WULF);
    approve();
    assertThat(day.broker.heard).isEmpty();

    day.trades(WULF, "15.20");
    day.tick();

    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 limit");
  }

  @Test
  void anEntryThatRanAwayIsDenied() {
    day.until("09:46:00");
    day.rank(ScanKind.RESCAN, WULF);
    day.trades(WULF, "17.00");

    approve();

    assertThat(denials()).containsExactly("PRICE_COLLAR");
  }

  @Test
  void aSymbolInWhichSomebodyElsesOrderWorksIsLeftAlone() {
    day.measure(Set.of(WULF.symbol()));

    day.enterMaster();

    assertThat(denials()).containsExactly("FOREIGN_ORDER");
  }

  @Test
  void anInstanceWithoutTheLeaseLetsNothingOut() {
    day.holdsLease = false;
    day.enterMaster();
    assertThat(day.broker.heard).isEmpty();
    day.until("09:24:30");

    day.tick();

    assertThat(denials()).containsExactly("NO_LEASE");
  }

  @Test
  void aPickThatNobodyAnsweredBeforeTheOpenIsAnsweredAfterwards() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    day.until("09:40:00");
    day.connect();

    day.tick();
    day.tick();

    assertThat(denials()).containsExactly("OUTSIDE_ENTRY_WINDOW");
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void anOldScanIsNotBoughtFrom() {
    day.until("09:46:00");
    day.rank(ScanKind.RESCAN, WULF);
    day.until("10:06:01");
    day.look();
    day.trades(WULF, "15.20");

    approve();

    assertThat(denials()).containsExactly("OLD_SCAN");
  }

  @Test
  void whatWasHaltedBetweenDecisionAndSocketIsNotSent() {
    day.desk.on(new BrokerReport.LinkLost("1100"));
    day.memory
        .books()
        .orders()
        .put(
            Order.buying(
                ENTRY,
                7,
                WULF,
                new OrderKind.MarketOnOpen(),
                org.openbell.model.money.Shares.of(131),
                at("08:00:00")));
    day.hear(new HaltTrading("operator", "news"));
    day.until("09:21:00");

    day.connect();
    day.settle();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.memory.order(ENTRY).state().isOver()).isTrue();
  }

  @Test
  void countsOpenPositionsAtTheirPriceAndCommissionsInTheDaysResult() {
    day.holdProtected();
    DayResult result =
        new DayResult(
            day.memory.books(), new Ledger(day.memory.books(), new Witness()), prices("14.00"));

    // 131 x (14.00 - 15.19)
    assertThat(result.of(DATE)).isEqualTo(Usd.parse("-155.89"));
    day.desk.on(new BrokerReport.Charged("0000e0d5.00000001.01.01", Usd.parse("1.01")));
    day.desk.recordCharges();
    assertThat(result.of(DATE)).isEqualTo(Usd.parse("-156.90"));
  }

  @Test
  void aPositionWithoutAPriceCountsAsStoppedOut() {
    day.holdProtected();

    // 15.19 less 0.9 %, down to the tick: 15.05
    assertThat(
            new DayResult(
                    day.memory.books(),
                    new Ledger(day.memory.books(), new Witness()),
                    new LastPrices())
                .of(DATE))
        .isEqualTo(Usd.parse("-18.34"));
  }

  private static LastPrices prices(String last) {
    LastPrices prices = new LastPrices();
    Price at = Price.parse(last);
    prices.saw(
        new org.openbell.model.event.TickFact.TickSeen(WULF.symbol(), at, at, at, at("10:00:00")));
    return prices;
  }

  @Test
  void countsTheLatestStopsUntilAnotherEnd() {
    day.holdProtected();
    DayResult result =
        new DayResult(
            day.memory.books(), new Ledger(day.memory.books(), new Witness()), new LastPrices());
    assertThat(result.stopsInARow(DATE)).isZero();

    day.fill(TradingDay.STOP, 131, "15.05");

    assertThat(result.stopsInARow(DATE)).isEqualTo(1);
  }

  @Test
  void tellsOnceThatTheDayIsArmed() {
    day.desk.arming().consider();
    day.desk.arming().consider();

    assertThat(day.all(TradingArmed.class))
        .containsExactly(new TradingArmed(DATE, "DU1234567", "PAPER"));
    assertThat(day.desk.arming().status().isArmed()).isTrue();
  }

  @Test
  void tellsADoubtOnceItLasted() {
    day.hear(
        new SessionWoke(
            DATE,
            at("09:30:00"),
            at("16:00:00"),
            true,
            "ready",
            List.of(new ServiceStatus("scanner-service", true, "older", "ready"))));

    day.desk.arming().consider();
    assertThat(day.all(TradingNotArmed.class)).isEmpty();
    day.until("08:01:00");
    day.desk.arming().consider();

    assertThat(day.all(TradingNotArmed.class))
        .containsExactly(
            new TradingNotArmed(
                DATE,
                List.of(
                    new ArmingDoubt(
                        "BUILD",
                        "not everybody runs the build that this service runs: older answered the"
                            + " roll call, this is test"))));
  }

  @Test
  void nothingIsBoughtWhileArmingIsWithheld() {
    day.hear(
        new SessionWoke(
            DATE,
            at("09:30:00"),
            at("16:00:00"),
            true,
            "ready",
            List.of(new ServiceStatus("scanner-service", true, "older", "ready"))));
    day.enterMaster();
    day.until("09:24:30");
    day.tick();

    assertThat(denials()).containsExactly("ARMING_WITHHELD");
  }

  @Test
  void asksOncePerMinuteWhatTheMorningsOrdersWouldDo() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF, nasdaq("RCAT", "Red Cat"));

    Order first = day.desk.previews().next().orElseThrow();
    assertThat(day.desk.previews().next()).isEmpty();
    day.desk.previews().answered(first, new Preview.Refused(201, "margin"));
    day.until("09:16:00");
    Order second = day.desk.previews().next().orElseThrow();
    day.desk
        .previews()
        .answered(
            second,
            new Preview.Fine(Optional.of(Usd.parse("1.01")), Optional.of(Usd.parse("500")), ""));
    day.until("09:17:00");

    assertThat(day.desk.previews().next()).isEmpty();
    assertThat(Set.of(first.brokerOrderId(), second.brokerOrderId())).hasSize(2);
    OrderRef rcat = new OrderRef(TradeId.parse("20251029-RCAT"), Leg.ENTRY, 1);
    assertThat(day.all(OrderPreviewed.class))
        .containsExactly(
            new OrderPreviewed(rcat, "REFUSED", Optional.empty(), Optional.empty(), "201: margin"),
            new OrderPreviewed(
                ENTRY, "FINE", Optional.of(Usd.parse("1.01")), Optional.of(Usd.parse("500")), ""));
  }

  @Test
  void anUnansweredPreviewIsAskedOnceMoreAndNeverStopsAnEntryByDefault() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    for (String time : List.of("09:15:30", "09:16:30")) {
      day.until(time);
      Order question = day.desk.previews().next().orElseThrow();
      day.desk.previews().answered(question, new Preview.Unknown("no answer in time"));
    }
    day.until("09:20:00");
    assertThat(day.desk.previews().next()).isEmpty();

    day.openWindow();

    assertThat(day.broker.heard).hasSize(1);
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Working());
  }
}
