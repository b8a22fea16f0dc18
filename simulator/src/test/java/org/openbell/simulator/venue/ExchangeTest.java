package org.openbell.simulator.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.simulator.venue.TestDesk.buy;
import static org.openbell.simulator.venue.TestDesk.et;
import static org.openbell.simulator.venue.TestDesk.limit;
import static org.openbell.simulator.venue.TestDesk.market;
import static org.openbell.simulator.venue.TestDesk.notBefore;
import static org.openbell.simulator.venue.TestDesk.sell;
import static org.openbell.simulator.venue.TestDesk.stop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.trade.Side;

class ExchangeTest {
  private final ScriptedMarket prices =
      new ScriptedMarket("10.40", "11.00").print(et("09:30:00"), "10.40");

  @Test
  void marketOnOpenTradesInTheAuctionWithinThreeSecondsOfTheBell() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.until("09:30:00");
    assertThat(desk.state(1)).isEqualTo("PreSubmitted 0/100 at 0.00");

    desk.until("09:30:03");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.40");
    assertThat(desk.executions())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.execId()).isEqualTo("0000e0d5.51290001.01.01");
              assertThat(e.exchange()).isEqualTo("NASDAQ");
              assertThat(e.orderRef()).isEqualTo("ref-1");
            });
  }

  @Test
  void marketOnOpenIsRejectedFromTwoMinutesBeforeTheBell() {
    var desk = new TestDesk(prices, "09:27:59");
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.until("09:28:00");

    desk.place(buy(2, 100, market(), TimeInForce.OPG));

    assertThat(desk.state(1)).startsWith("PreSubmitted");
    assertThat(desk.state(2)).startsWith("Inactive");
    assertThat(desk.codes()).containsExactly(201);
  }

  @Test
  void nasdaqOpeningOrdersCannotBeTakenBackFromFiveMinutesBeforeTheBell() {
    var desk = new TestDesk(prices, "09:24:00");
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.place(buy(2, 100, market(), TimeInForce.OPG));
    desk.cancel(1);
    desk.until("09:25:00");

    desk.cancel(2);

    assertThat(desk.state(1)).startsWith("Cancelled");
    assertThat(desk.state(2)).startsWith("PreSubmitted");
    assertThat(desk.codes()).containsExactly(10148);
  }

  @ParameterizedTest(name = "a cancel at {0} leaves the order {1}")
  @CsvSource({
    "09:27:59, Cancelled",
    "09:28:00, PreSubmitted",
    "09:29:59, PreSubmitted",
    "09:30:00, Cancelled",
  })
  void onOtherExchangesTheLockLastsFromTwoMinutesBeforeTheBellToTheBell(String at, String status) {
    var desk = new TestDesk(prices, "09:20:00");
    desk.exchange().delayOpen(ScriptedMarket.IBM.symbol(), et("09:40:00"));
    desk.place(onNyse(buy(1, 100, market(), TimeInForce.OPG)));
    desk.until(at);

    desk.cancel(1);

    assertThat(desk.state(1)).startsWith(status);
  }

  private static Ticket onNyse(Ticket t) {
    return new Ticket(
        t.key(), ScriptedMarket.IBM, t.terms(), t.orderRef(), t.oca(), t.parentId(), t.transmit());
  }

  @Test
  void whatIsOrderedAfterTheCloseWaitsForAnotherSession() {
    var desk = new TestDesk(prices, "16:00:09");
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.until("16:00:10");

    desk.place(buy(2, 100, market(), TimeInForce.OPG));
    desk.place(buy(3, 100, market(), TimeInForce.DAY));
    desk.until("23:00:00");

    assertThat(desk.state(1)).startsWith("Inactive");
    assertThat(desk.state(2)).startsWith("PreSubmitted");
    assertThat(desk.state(3)).startsWith("PreSubmitted");
    assertThat(desk.codes()).containsExactly(201, 399);
    assertThat(desk.news())
        .filteredOn(VenueEvent.Warned.class::isInstance)
        .singleElement()
        .asString()
        .contains("until 2026-11-23 09:30:00 US/Eastern");
  }

  @Test
  void limitOnOpenBelowTheAuctionComesBackAfterHalfAMinute() {
    var desk = new TestDesk(prices, "09:20:00");
    desk.place(buy(1, 100, limit("10.39"), TimeInForce.OPG));

    desk.until("09:30:30");

    assertThat(desk.state(1)).isEqualTo("Cancelled 0/100 at 0.00");
    assertThat(desk.order(1).end().orElseThrow().reason())
        .isEqualTo("At the open order can not be executed");
  }

  @Test
  void anAuctionMayTakeOnlyAPartAndGivesTheRestBack() {
    var desk = new TestDesk(prices, "09:20:00", TestDesk.auctionTakes(60));
    desk.place(buy(1, 100, market(), TimeInForce.OPG));

    desk.until("09:31:00");

    assertThat(desk.state(1)).isEqualTo("Cancelled 60/100 at 10.40");
  }

  @Test
  void aGapThroughTheStopSellsAtWhatIsLeft() {
    prices.print(et("10:00:00"), "9.00");
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(sell(1, 100, stop("10.31")));
    desk.until("09:59:59");
    assertThat(desk.state(1)).isEqualTo("PreSubmitted 0/100 at 0.00");
    assertThat(desk.whyHeld(1)).isEqualTo("trigger");

    desk.until("10:00:00");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 8.99");
  }

  @Test
  void aTimeLegWakesAtItsHourAndNotBefore() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(notBefore(sell(1, 100, market()), "15:45:00"));
    desk.until("15:44:59");
    assertThat(desk.state(1)).startsWith("PreSubmitted");

    desk.until("15:45:00");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.39");
  }

  @Test
  void largeOrdersTradeInSeveralMatchesAndPayOneMinimum() {
    var desk = new TestDesk(prices, "09:40:00", TestDesk.chunksOf(40));
    desk.place(buy(1, 100, market(), TimeInForce.DAY));

    desk.until("09:40:03");

    assertThat(desk.executions())
        .extracting(e -> e.shares().count())
        .containsExactly(40L, 40L, 20L);
    assertThat(desk.ledger().account().cash()).hasToString("28958.00");
  }

  @Test
  void sellingMoreThanThereIsReallyGoesShort() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(sell(1, 100, market()));

    desk.until("09:40:01");

    assertThat(desk.ledger().account().holding(ScriptedMarket.AAPL.symbol()).shares())
        .isEqualTo(-100);
  }

  @Test
  void ordersOutsideTheSessionWaitWithARemarkAndTradeAfterTheAuction() {
    var desk = new TestDesk(prices, "08:00:00");
    desk.place(buy(1, 100, market(), TimeInForce.DAY));
    assertThat(desk.codes()).containsExactly(399);

    desk.until("09:30:04");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.41");
  }

  @Test
  void dayOrdersEndAtTheCloseAndClosingOrdersTradeAtItsPrice() {
    var desk = new TestDesk(prices, "15:00:00");
    desk.place(sell(1, 100, limit("12.00")));
    desk.place(TestDesk.ticket(2, Side.SELL, 100, market(), TimeInForce.AT_CLOSE));

    desk.until("16:00:05");

    assertThat(desk.state(1)).isEqualTo("Cancelled 0/100 at 0.00");
    assertThat(desk.state(2)).isEqualTo("Filled 100/100 at 11.00");
  }

  @Test
  void refusesPricesOffTheTickReusedIdsAndUnpayableOrders() {
    var desk = new TestDesk(prices, "09:40:00");

    desk.place(buy(1, 100, limit("10.405"), TimeInForce.DAY));
    desk.place(buy(5, 100, limit("10.00"), TimeInForce.DAY));
    desk.place(buy(4, 100, limit("10.00"), TimeInForce.DAY));
    desk.place(buy(6, 100_000, limit("10.00"), TimeInForce.DAY));

    assertThat(desk.codes()).containsExactly(110, 103, 201);
  }

  @Test
  void changesThePriceOfALiveOrderButNotItsSideOrAFilledOne() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(sell(1, 100, limit("12.00")));
    desk.until("09:40:01");

    desk.place(sell(1, 100, limit("10.39")));
    desk.place(buy(1, 100, limit("10.39"), TimeInForce.DAY));
    desk.until("09:40:02");
    desk.place(sell(1, 100, limit("10.00")));

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.39");
    assertThat(desk.codes()).containsExactly(105, 104);
  }

  @Test
  void onlyWhatWaitedAtItsOwnPriceAddsLiquidity() {
    prices.print(et("10:00:00"), "10.80");
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(sell(1, 100, limit("10.60")));
    desk.place(sell(2, 100, limit("10.00")));

    desk.until("10:00:01");

    assertThat(desk.executions())
        .extracting(e -> e.orderId() + " " + e.addedLiquidity())
        .containsExactly("2 false", "1 true");
  }

  @Test
  void commissionsArriveAfterTheirExecutionWithinTenSeconds() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(buy(1, 100, market(), TimeInForce.DAY));
    desk.until("09:40:01");
    assertThat(desk.news()).noneMatch(VenueEvent.Charged.class::isInstance);

    desk.until("09:40:12");

    assertThat(desk.news()).filteredOn(VenueEvent.Charged.class::isInstance).hasSize(1);
  }

  @Test
  void theSameOrdersInTheSameSecondsGiveTheSameLedger() {
    assertThat(playedInStepsOf(1)).isEqualTo(playedInStepsOf(60));
  }

  private String playedInStepsOf(int seconds) {
    prices.print(et("10:00:00"), "9.00");
    var desk = new TestDesk(prices, "09:20:00");
    desk.place(buy(1, 100, market(), TimeInForce.OPG));
    desk.place(sell(2, 50, stop("9.50")));
    for (var at = et("09:20:00"); at.isBefore(et("10:01:00")); at = at.plusSeconds(seconds)) {
      desk.exchange().advanceTo(at);
    }
    return desk.executions().toString();
  }
}
