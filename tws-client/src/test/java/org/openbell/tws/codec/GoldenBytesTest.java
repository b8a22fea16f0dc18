package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Golden;
import org.openbell.tws.message.Commission;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.message.OrderStatus;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Response.Notice;
import org.openbell.tws.message.Side;
import org.openbell.tws.message.Tick.TickPrice;
import org.openbell.tws.wire.Frame;
import org.openbell.tws.wire.ServerVersion;

/// Examples worked out by hand from the protocol's description, in both directions.
class GoldenBytesTest {
  private static final ServerVersion V200 = new ServerVersion(200);
  private static final ServerVersion V178 = new ServerVersion(178);
  private static final Contract APPLE = Contract.stock("AAPL", "NASDAQ").withContractId(265598);
  private static final Notice FARM_OK =
      new Notice(2104, "Market data farm connection is OK:usfarm");

  @Test
  void startsTheSession() {
    assertThat(framed(new Request.StartApi(7))).isEqualTo(Golden.bytes("start-api"));
  }

  @Test
  void placesAMarketOnOpenOrder() {
    var ticket =
        OrderTicket.marketOnOpen(Side.BUY, new BigDecimal(100), "DU1234567", "moo-20261120-1");

    assertThat(framed(new Request.PlaceOrder(12, APPLE, ticket)))
        .isEqualTo(Golden.bytes("place-order-200"));
  }

  @Test
  void cancelsAnOrder() {
    assertThat(framed(new Request.CancelOrder(12))).isEqualTo(Golden.bytes("cancel-order-200"));
    assertThat(text(178, new Request.CancelOrder(12))).isEqualTo("4|1|12||");
    assertThat(text(187, new Request.CancelOrder(12))).isEqualTo("4|1|12||||2147483647|");
    assertThat(text(191, new Request.CancelOrder(12))).isEqualTo("4|1|12||");
  }

  @Test
  void readsANotice() {
    assertThat(ResponseDecoder.decode(V200, Golden.payload("notice-200"))).isEqualTo(FARM_OK);
    assertThat(ResponseDecoder.decode(V178, Golden.payload("notice-178"))).isEqualTo(FARM_OK);
  }

  @Test
  void readsABid() {
    assertThat(ResponseDecoder.decode(V200, Golden.payload("tick-price")))
        .isEqualTo(
            new TickPrice(
                9001, 1, new BigDecimal("228.14"), new BigDecimal(300), true, false, false));
  }

  @Test
  void readsAnOpenOrder() {
    var none = Optional.<BigDecimal>empty();
    assertThat(ResponseDecoder.decode(V200, Golden.payload("open-order-200")))
        .isEqualTo(
            new OpenOrder(
                12,
                1426085924L,
                7,
                new Contract(265598, "AAPL", "STK", "SMART", "", "USD"),
                Side.BUY,
                new BigDecimal(100),
                "MKT",
                Optional.of(new BigDecimal("0.0")),
                Optional.of(new BigDecimal("0.0")),
                "OPG",
                "",
                3,
                "DU1234567",
                "moo-20261120-1",
                "",
                0,
                false,
                false,
                OrderState.PRE_SUBMITTED,
                "PreSubmitted",
                new OpenOrder.MarginEffect(none, none, none, none, none, none, none, none, none),
                none,
                none,
                none,
                "",
                "",
                "",
                ""));
  }

  @Test
  void readsTheProgressOfAnOrder() {
    assertThat(ResponseDecoder.decode(V200, Golden.payload("order-status")))
        .isEqualTo(
            new OrderStatus(
                12,
                OrderState.PRE_SUBMITTED,
                "PreSubmitted",
                BigDecimal.ZERO,
                new BigDecimal(100),
                BigDecimal.ZERO,
                1426085924L,
                0,
                BigDecimal.ZERO,
                7,
                ""));
  }

  @Test
  void readsAnExecution() {
    assertThat(ResponseDecoder.decode(V200, Golden.payload("execution-200")))
        .isEqualTo(
            new Execution(
                -1,
                12,
                new Contract(265598, "AAPL", "STK", "NASDAQ", "", "USD"),
                "0000e0d5.6a3f0001.01.01",
                Instant.parse("2026-11-20T14:30:01Z"),
                "DU1234567",
                "NASDAQ",
                Side.BUY,
                new BigDecimal(100),
                new BigDecimal("228.15"),
                1426085924L,
                7,
                new BigDecimal(100),
                new BigDecimal("228.15"),
                "moo-20261120-1"));
  }

  @Test
  void readsACommission() {
    assertThat(ResponseDecoder.decode(V200, Golden.payload("commission")))
        .isEqualTo(
            new Commission(
                "0000e0d5.6a3f0001.01.01", new BigDecimal("1.0"), "USD", Optional.empty()));
  }

  @Test
  void asksTheOtherQuestions() {
    assertThat(text(200, new Request.Executions(1_000_000_001)))
        .isEqualTo("7|3|1000000001|0|||||||2147483647|0|");
    assertThat(text(199, new Request.Executions(1_000_000_001)))
        .isEqualTo("7|3|1000000001|0|||||||");
    assertThat(text(200, new Request.AccountSummary(5, List.of("NetLiquidation", "SettledCash"))))
        .isEqualTo("62|1|5|All|NetLiquidation,SettledCash|");
    assertThat(text(200, new Request.SubscribeTicks(9, APPLE, "225")))
        .isEqualTo("1|11|9|265598|AAPL|STK||0.0|||SMART|NASDAQ|USD|||0|225|0|0||");
    assertThat(text(200, new Request.CompletedOrders(true))).isEqualTo("99|1|");
    assertThat(text(200, new Request.CancelTicks(9))).isEqualTo("2|1|9|");
    assertThat(text(200, new Request.UseMarketDataType(3))).isEqualTo("59|1|3|");
    assertThat(text(200, new Request.FindMarketRule(26))).isEqualTo("91|26|");
    assertThat(text(200, new Request.AskTime())).isEqualTo("49|1|");
    assertThat(text(197, new Request.AskTimeMillis())).isEqualTo("105|");
    assertThat(text(200, new Request.AccountUpdates(true, "DU1"))).isEqualTo("6|2|1|DU1|");
    assertThat(text(200, new Request.AccountUpdates(false, "DU1"))).isEqualTo("6|2|0|DU1|");
  }

  private static byte[] framed(Request request) {
    return Frame.framed(RequestEncoder.encode(V200, request));
  }

  private static String text(int version, Request request) {
    return Golden.text(RequestEncoder.encode(new ServerVersion(version), request));
  }
}
