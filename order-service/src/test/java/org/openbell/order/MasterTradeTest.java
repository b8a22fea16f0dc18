package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.PLAN;
import static org.openbell.order.Examples.SCAN;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.TradingDay.STOP;
import static org.openbell.order.TradingDay.TARGET;
import static org.openbell.order.TradingDay.TIME_EXIT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.position.Fill;
import org.openbell.order.trade.TradeStage;

/// The life of a morning's pick, in the order of its facts.
class MasterTradeTest {
  private static final Price AT = Price.parse("15.19");
  private static final Shares ALL = Shares.of(131);

  private final TradingDay day = TradingDay.awake();

  @Test
  void isProposedWhenRanked() {
    day.until("09:15:00");

    day.rank(ScanKind.PRE_OPEN, WULF);

    assertThat(day.told())
        .containsExactly(
            new TradeProposed(
                TRADE, SCAN, PLAN, at("09:24:30"), Optional.of(Price.parse("15.21"))));
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void isSentAndAcceptedWhenTheWindowOpens() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    day.told();
    day.until("09:20:00");

    day.openWindow();

    assertThat(day.told())
        .containsExactly(
            new OrderSent(ENTRY, 1, Side.BUY, ALL, "market on open", Optional.empty()),
            new OrderAccepted(ENTRY, 901));
    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
  }

  @Test
  void isOpenedByItsFirstFill() {
    day.enterMaster();
    day.told();
    day.until("09:30:02");

    day.fill(ENTRY, 131, "15.19");

    assertThat(day.told())
        .containsExactly(
            new FillRecorded(
                ENTRY,
                "0000e0d5.00000001.01.01",
                Side.BUY,
                ALL,
                AT,
                at("09:30:02"),
                "NASDAQ",
                ALL,
                AT),
            new PositionOpened(TRADE, PLAN, ALL, AT, at("09:30:02")));
  }

  @Test
  void isProtectedByThreeOrdersInOneGroup() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.told();

    day.protect(131);

    assertThat(day.toldNames()).filteredOn(name -> name.equals("OrderSent")).hasSize(3);
    assertThat(day.all(ProtectionConfirmed.class))
        .containsExactly(
            new ProtectionConfirmed(
                TRADE, ALL, Price.parse("15.06"), Price.parse("15.59"), at("15:45:00")));
    assertThat(List.of(STOP, TARGET, TIME_EXIT))
        .extracting(ref -> day.memory.order(ref).ocaGroup())
        .containsOnly("OB1.20251029-WULF.1");
  }

  @Test
  void isClosedAtItsTargetWithTheExactResult() {
    day.holdProtected();
    day.until("10:12:00");

    day.fill(TARGET, 131, "15.59");

    assertThat(day.all(PositionClosed.class))
        .containsExactly(
            new PositionClosed(
                TRADE,
                TradeKind.MASTER,
                ExitReason.TARGET,
                ALL,
                AT,
                Price.parse("15.59"),
                Usd.parse("52.40"),
                at("10:12:00")));
    assertThat(day.broker.worksNothing()).isTrue();
    assertThat(day.memory.allOrders()).allMatch(order -> order.state().isOver());
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.CLOSED);
  }

  @Test
  void isClosedByTheStopWithItsLoss() {
    day.holdProtected();

    day.fill(STOP, 131, "15.05");

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason, PositionClosed::grossPnl)
        .containsExactly(tuple(ExitReason.STOP_LOSS, Usd.parse("-18.34")));
  }

  @Test
  void aStopThatFillsOnItsArrivalLeavesNoLegToSellAgain() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.broker.fillsOnArrival.put(STOP, "15.02");
    day.broker.allowBeyondHeld = true;

    day.protect(131);

    // The target was on its way when the fill was heard of: it is taken back without another look.
    assertThat(day.broker.heard)
        .containsExactly(
            "PLACE ENTRY.1 131 market on open",
            "PLACE TIME_EXIT.1 131 market, timed",
            "PLACE STOP.1 131 stop",
            "PLACE TARGET.1 131 limit",
            "CANCEL TARGET.1 131 limit");
    assertThat(day.broker.worksNothing()).isTrue();
    assertThat(day.broker.held("WULF")).isZero();
  }

  @Test
  void theTargetFollowsOnceTheBrokerHasAnsweredForTheStop() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.broker.lost.add(STOP);

    day.protect(131);

    assertThat(day.broker.working().keySet()).containsExactly(TIME_EXIT);
    day.broker.lost.clear();
    day.clock.advanceBy(Duration.ofSeconds(6));
    day.tick();
    for (int look = 0; look < 3; look++) {
      day.clock.advanceBy(Duration.ofSeconds(11));
      day.look();
      day.settle();
    }
    assertThat(day.broker.working().keySet()).containsExactly(TIME_EXIT, STOP, TARGET);
  }

  @Test
  void isLiquidatedByTheTimedLeg() {
    day.holdProtected();
    day.until("15:45:01");

    day.fill(TIME_EXIT, 131, "15.30");

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::reason)
        .containsExactly(ExitReason.LIQUIDATION);
  }

  @Test
  void partialFillsGrowTheProtection() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 50, "15.19");
    day.protect(50);
    day.fill(ENTRY, 81, "15.20");

    day.protect(131);

    assertThat(day.all(PositionOpened.class)).hasSize(1);
    assertThat(day.all(FillRecorded.class))
        .extracting(FillRecorded::held, FillRecorded::averageEntry)
        .containsExactly(tuple(Shares.of(50), AT), tuple(ALL, Price.parse("15.1962")));
    assertThat(day.all(ProtectionConfirmed.class))
        .extracting(ProtectionConfirmed::shares)
        .containsExactly(Shares.of(50), ALL);
    assertThat(day.broker.heard)
        .endsWith(
            "MODIFY TIME_EXIT.1 131 market, timed",
            "MODIFY STOP.1 131 stop",
            "MODIFY TARGET.1 131 limit");
  }

  @Test
  void aPartlyFilledTargetLeavesTheRestProtected() {
    day.holdProtected();

    day.fill(TARGET, 50, "15.59");
    day.look();
    day.settle();

    assertThat(day.all(PositionReduced.class))
        .containsExactly(new PositionReduced(TRADE, Shares.of(81), ExitReason.TARGET));
    assertThat(day.memory.order(STOP).shares()).isEqualTo(Shares.of(81));
    assertThat(day.all(ProtectionConfirmed.class))
        .extracting(ProtectionConfirmed::shares)
        .containsExactly(ALL, Shares.of(81));
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void theRestOfAPartlyFilledTargetClosesIt() {
    day.holdProtected();
    day.fill(TARGET, 50, "15.59");
    day.fill(STOP, 31, "15.06");

    day.fill(TARGET, 50, "15.59");

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::shares, PositionClosed::grossPnl)
        .containsExactly(tuple(ALL, Usd.parse("35.97")));
    assertThat(day.broker.held("WULF")).isZero();
    assertThat(day.broker.worksNothing()).isTrue();
  }

  @Test
  void anExecutionToldTwiceIsRecordedOnce() {
    day.enterMaster();
    day.until("09:30:02");
    Fill fill = day.broker.fill(ENTRY, 131, "15.19");
    day.broker.repeat(fill);
    day.settle();

    day.look();

    assertThat(day.all(FillRecorded.class)).hasSize(1);
    assertThat(day.all(PositionOpened.class)).hasSize(1);
  }

  @Test
  void aCorrectionOfTheFirstFillOpensNothingTwice() {
    day.enterMaster();
    day.until("09:30:02");
    Fill fill = day.broker.fill(ENTRY, 131, "15.19");
    day.settle();
    day.broker.repeat(
        new Fill(
            "0000e0d5.00000001.01.02",
            ENTRY,
            fill.symbol(),
            Side.BUY,
            ALL,
            Price.parse("15.18"),
            fill.executedAt(),
            fill.venue()));

    day.settle();

    assertThat(day.all(PositionOpened.class)).hasSize(1);
    assertThat(day.all(FillRecorded.class).getLast().averageEntry())
        .isEqualTo(Price.parse("15.18"));
    assertThat(day.all(FillRecorded.class).getLast().held()).isEqualTo(ALL);
  }

  @Test
  void aCommissionIsToldOnce() {
    day.holdProtected();

    day.desk.on(new BrokerReport.Charged("0000e0d5.00000001.01.01", Usd.parse("1.00")));
    day.desk.on(new BrokerReport.Charged("0000e0d5.00000001.01.01", Usd.parse("1.00")));
    day.desk.recordCharges();

    assertThat(day.told())
        .containsExactly(
            new CommissionCharged(TRADE, "0000e0d5.00000001.01.01", Usd.parse("1.00")));
  }

  @Test
  void aFillThatComesAfterTheCancelIsOurs() {
    day.enterMaster();
    day.until("09:30:32");
    int id = day.memory.order(ENTRY).brokerOrderId();
    Fill late = day.broker.fill(ENTRY, 131, "15.19");
    day.broker.reports.clear();
    day.desk.on(new BrokerReport.Canceled(id, Shares.ZERO, "At the open"));
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);

    day.desk.on(new BrokerReport.Executed(late));

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.ENTERING);
    assertThat(day.all(PositionOpened.class)).hasSize(1);
  }

  @Test
  void anAuctionThatDoesNotFillDropsTheTrade() {
    day.enterMaster();
    day.until("09:30:32");

    day.broker.end(ENTRY, "At the open order can not be executed");
    day.settle();

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
    assertThat(day.desk.watched()).isEmpty();
  }

  @Test
  void aPositionNobodyProtectsIsProtectedByItsPlan() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 131, "15.19");
    day.until("09:30:08");

    day.desk.noteSilence();
    day.settle();

    assertThat(day.all(ProtectionConfirmed.class))
        .containsExactly(
            new ProtectionConfirmed(
                TRADE, ALL, Price.parse("15.06"), Price.parse("15.59"), at("15:45:00")));
  }

  @Test
  void whatFillsAfterTheLastWishIsProtectedByThePlanToo() {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 50, "15.19");
    day.protect(50);
    day.settle();
    day.fill(ENTRY, 81, "15.19");
    day.until("09:30:08");

    day.desk.noteSilence();
    day.settle();

    assertThat(day.all(ProtectionConfirmed.class))
        .extracting(ProtectionConfirmed::shares)
        .containsExactly(Shares.of(50), ALL);
  }

  @Test
  void asksForNothingTwiceAndNeverRingsItself() {
    day.enterMaster();
    int bells = day.bells;

    assertThat(day.desk.takeErrands()).isEmpty();

    assertThat(day.bells).isEqualTo(bells);
  }

  /// Where the process can die: after every single step of the whole life.
  static List<Integer> everyStep() {
    TradingDay undisturbed = TradingDay.awake();
    int from = undisturbed.steps;
    liveTo(undisturbed);
    return IntStream.range(from, undisturbed.steps).boxed().toList();
  }

  private static void liveTo(TradingDay day) {
    day.enterMaster();
    day.until("09:30:02");
    day.fill(ENTRY, 50, "15.19");
    day.protect(50);
    day.fill(ENTRY, 81, "15.19");
    day.protect(131);
    day.until("10:12:00");
    day.fill(TARGET, 31, "15.59");
    day.fill(TARGET, 100, "15.59");
    day.look();
    day.settle();
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void survivesARestartAfterEveryStep(int step) {
    day.killAt = step;

    liveTo(day);

    assertThat(day.all(PositionClosed.class))
        .extracting(PositionClosed::shares, PositionClosed::grossPnl, PositionClosed::reason)
        .containsExactly(tuple(ALL, Usd.parse("52.40"), ExitReason.TARGET));
    assertThat(day.all(FillRecorded.class))
        .extracting(FillRecorded::executionId)
        .doesNotHaveDuplicates()
        .hasSize(4);
    assertThat(day.all(PositionOpened.class)).hasSize(1);
    assertThat(day.all(DiscrepancyFound.class)).isEmpty();
    assertThat(day.broker.held("WULF")).isZero();
    assertThat(day.broker.held("SKYX")).isEqualTo(182);
    assertThat(day.broker.worksNothing()).isTrue();
    assertThat(day.memory.allOrders()).extracting(Order::brokerOrderId).doesNotHaveDuplicates();
    assertThat(day.memory.allOrders()).allMatch(order -> order.state().isOver());
    assertThat(day.memory.books().trades().of(DATE)).hasSize(1);
  }
}
