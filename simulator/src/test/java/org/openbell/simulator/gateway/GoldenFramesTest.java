package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Commission;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.OrderKey;
import org.openbell.simulator.venue.OrderStatus;
import org.openbell.simulator.venue.Pricing;
import org.openbell.simulator.venue.ScriptedMarket;
import org.openbell.simulator.venue.Terms;
import org.openbell.simulator.venue.Ticket;
import org.openbell.simulator.venue.TimeInForce;
import org.openbell.tws.wire.Frame;
import org.openbell.tws.wire.MalformedFrame;

/// The byte examples of the protocol's description, field for field.
class GoldenFramesTest {
  static final String ACCOUNT = "DU1234567";
  private static final Instant MORNING = Instant.parse("2026-11-20T13:00:00Z");
  static final Ticket MARKET_ON_OPEN =
      new Ticket(
          new OrderKey(7, 12),
          ScriptedMarket.AAPL,
          new Terms(
              Side.BUY,
              Shares.of(100),
              new Pricing.Market(),
              TimeInForce.OPG,
              Optional.empty(),
              Optional.empty(),
              false),
          "moo-20261120-1",
          Optional.empty(),
          0,
          true);

  static final String PLACE_ORDER =
      "3|12|265598|AAPL|STK||0.0|||SMART|NASDAQ|USD|||||BUY|100|MKT|||OPG||"
          + "DU1234567||0|moo-20261120-1|1|0|0|0|0|0|0|0||0|||||||0||-1|0|||0|||0|"
          + "0||0||||||0|||||0|||||||||||0|||0|0|||0||0|0|0|0|||||||0|||||||||0|0|"
          + "0||||0||||0|0||0|";

  private static final String OPEN_ORDER =
      "5|12|265598|AAPL|STK||0|?||SMART|USD|AAPL|NMS|BUY|100|MKT|0.0|0.0|OPG|"
          + "|DU1234567||0|moo-20261120-1|7|1426085924|0|0|0||"
          + "1426085924.0/DU1234567/100||||||0|||0||-1|0||||||2147483647|0|0|0||3|"
          + "0|0||0|0||0|None||0||||?|0|0||0|0||||||0|0|0|2147483647|2147483647|||"
          + "0||IB|0|0||0|0|PreSubmitted|1.7976931348623157E308|"
          + "1.7976931348623157E308|1.7976931348623157E308|1.7976931348623157E308|"
          + "1.7976931348623157E308|1.7976931348623157E308|1.7976931348623157E308|"
          + "1.7976931348623157E308|1.7976931348623157E308||||||"
          + "1.7976931348623157E308|1.7976931348623157E308|1.7976931348623157E308|"
          + "1.7976931348623157E308|1.7976931348623157E308|1.7976931348623157E308|"
          + "1.7976931348623157E308|1.7976931348623157E308|1.7976931348623157E308|"
          + "-9223372036854775808||0||0|0|0|None|1.7976931348623157E308|"
          + "1.7976931348623157E308|1.7976931348623157E308|1.7976931348623157E308|"
          + "1.7976931348623157E308|1.7976931348623157E308|0||||0|1|0|0|0|||0||||||"
          + "|0||0||2147483647||0|";

  private static final String EXEC_DETAILS =
      "11|-1|12|265598|AAPL|STK||0.0|||NASDAQ|USD|AAPL|NMS|"
          + "0000e0d5.6a3f0001.01.01|20261120 09:30:01 US/Eastern|DU1234567|NASDAQ|"
          + "BOT|100|228.15|1426085924|7|0|100|228.15|moo-20261120-1||||2|0||";

  @Test
  void answersTheHandshakeWithVersionAndNewYorkTime() {
    var frame = Frame.framed(SystemMessages.handshake(200, MORNING).payload());

    assertThat(HexFormat.of().formatHex(frame))
        .isEqualTo(
            "0000002732303000323032363131323020"
                + "30383a30303a303020416d65726963612f4e65775f596f726b00");
  }

  @ParameterizedTest(name = "{0} is served at {1}")
  @CsvSource({
    "v100..223, 200",
    "v178..200, 200",
    "v157..178, 178",
    "v200, 200",
    "v100..193 +PACEAPI, 193",
    "v213..225, none",
    "v100..165, none",
    "GET / HTTP/1.1, none",
  })
  void speaksTheHighestVersionBothKnow(String offer, String version) {
    var negotiated = ServerWindow.negotiate(offer);

    assertThat(negotiated.isPresent() ? "" + negotiated.getAsInt() : "none").isEqualTo(version);
  }

  @Test
  void greetsWithAccountAndNextOrderId() {
    assertThat(SystemMessages.managedAccounts(200, ACCOUNT)).hasToString("15|1|DU1234567|");
    assertThat(SystemMessages.nextValidId(200, 12)).hasToString("9|1|12|");
  }

  @Test
  void writesNoticesWithATimeFromVersion194On() {
    var at = Instant.ofEpochMilli(1795179600123L);
    var text = "Market data farm connection is OK:usfarm";

    assertThat(SystemMessages.error(200, -1, 2104, text, at))
        .hasToString("4|-1|2104|Market data farm connection is OK:usfarm||1795179600123|");
    assertThat(SystemMessages.error(178, -1, 2104, text, at))
        .hasToString("4|2|-1|2104|Market data farm connection is OK:usfarm||");
  }

  @Test
  void readsTheMarketOnOpenOrder() throws MalformedFrame {
    var request = new RequestReader(200).read(bytes(PLACE_ORDER));

    assertThat(request)
        .isInstanceOfSatisfying(
            Request.PlaceOrder.class,
            order -> {
              assertThat(order.orderId()).isEqualTo(12);
              assertThat(order.contract().contractId()).isEqualTo(265598);
              assertThat(order.action()).isEqualTo("BUY");
              assertThat(order.quantity()).isEqualByComparingTo("100");
              assertThat(order.orderType()).isEqualTo("MKT");
              assertThat(order.timeInForce()).isEqualTo("OPG");
              assertThat(order.account()).isEqualTo(ACCOUNT);
              assertThat(order.orderRef()).isEqualTo("moo-20261120-1");
              assertThat(order.transmit()).isTrue();
              assertThat(order.whatIf()).isFalse();
              assertThat(order.complaint()).isEmpty();
            });
  }

  @Test
  void readsTheOldestLayoutWithAnAdvisorProfileInside() throws MalformedFrame {
    var fields = new ArrayList<>(List.of(PLACE_ORDER.split("\\|", -1)));
    fields.add(42, "");
    fields.set(47, "2");
    var oldest = String.join("|", fields.subList(0, 115)) + "|";

    var request = new RequestReader(173).read(bytes(oldest));

    assertThat(request)
        .isInstanceOfSatisfying(
            Request.PlaceOrder.class,
            order -> {
              assertThat(order.ocaType()).isEqualTo(2);
              assertThat(order.whatIf()).isFalse();
              assertThat(order.complaint()).isEmpty();
            });
  }

  @Test
  void complainsAboutAttributesTheBrokerNoLongerAccepts() throws MalformedFrame {
    var fields = new ArrayList<>(List.of(PLACE_ORDER.split("\\|", -1)));
    fields.set(54, "0");

    var request = new RequestReader(200).read(bytes(String.join("|", fields)));

    assertThat(request)
        .isInstanceOfSatisfying(
            Request.PlaceOrder.class,
            order -> assertThat(order.complaint().map(Request.Complaint::code)).contains(10270));
  }

  @Test
  void writesOpenOrder() {
    var message = OpenOrderMessage.of(200, accepted(), ACCOUNT);

    assertThat(message).hasToString(OPEN_ORDER);
    assertThat(message.payload()).hasSize(923);
  }

  @ParameterizedTest(name = "version {0}: {1} fields")
  @CsvSource({"173, 136", "176, 136", "178, 135", "187, 138", "193, 141", "195, 154", "200, 156"})
  void writesExactlyTheFieldsOfTheVersion(int version, int fields) {
    assertThat(OpenOrderMessage.of(version, accepted(), ACCOUNT).fields()).hasSize(fields);
  }

  @Test
  void writesOrderStatus() {
    assertThat(OrderMessages.orderStatus(200, accepted(), ""))
        .hasToString("3|12|PreSubmitted|0|100|0|1426085924|0|0|7||0|");
  }

  @Test
  void writesExecDetailsAndCommissionReport() {
    var execution =
        new Execution(
            "0000e0d5.6a3f0001.01.01",
            1426085924L,
            7,
            12,
            "moo-20261120-1",
            ScriptedMarket.AAPL.symbol(),
            265598,
            "NASDAQ",
            Side.BUY,
            Shares.of(100),
            Price.parse("228.15"),
            Instant.parse("2026-11-20T14:30:01Z"),
            Shares.of(100),
            Price.parse("228.15"),
            false);
    var commission = new Commission("0000e0d5.6a3f0001.01.01", Usd.parse("1"), Optional.empty());

    assertThat(OrderMessages.execDetails(200, -1, execution, ScriptedMarket.AAPL, ACCOUNT))
        .hasToString(EXEC_DETAILS);
    assertThat(OrderMessages.commissionReport(200, commission))
        .hasToString(
            "59|1|0000e0d5.6a3f0001.01.01|1.0|USD|1.7976931348623157E308"
                + "|1.7976931348623157E308||");
  }

  @Test
  void readsBothFormsOfCancel() throws MalformedFrame {
    assertThat(new RequestReader(200).read(bytes("4|12||||")))
        .isEqualTo(new Request.CancelOrder(12));
    assertThat(new RequestReader(178).read(bytes("4|1|12||")))
        .isEqualTo(new Request.CancelOrder(12));
  }

  @Test
  void writesTheFixedFieldCountsThatClientsInsistOn() {
    var holding = Accounts.withForeignShares().holdings().getFirst();
    var position = AccountMessages.position(200, ACCOUNT, ScriptedMarket.AAPL, holding);
    var portfolio =
        AccountMessages.portfolio(
            200, ACCOUNT, ScriptedMarket.AAPL, holding, Price.parse("1.50"), BigDecimal.ZERO);
    var hours = new ScriptedMarket("1", "1").hours();
    var counts =
        Map.of(
            "position", position.fields().size(),
            "portfolio", portfolio.fields().size(),
            "contract 200",
                new ContractMessages(200, 1, hours)
                    .contractDetails(ScriptedMarket.AAPL)
                    .fields()
                    .size(),
            "contract 178",
                new ContractMessages(178, 1, hours)
                    .contractDetails(ScriptedMarket.AAPL)
                    .fields()
                    .size());

    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("position", 16, "portfolio", 20, "contract 200", 44, "contract 178", 42));
  }

  private static Order accepted() {
    var ledger = new Ledger(Accounts.withForeignShares());
    var market = new ScriptedMarket("228.15", "228.15");
    var exchange = new Exchange(market, ledger, FillRules.standard(), 1, MORNING);
    exchange.place(MARKET_ON_OPEN, MORNING);
    var orders = List.copyOf(exchange.liveOrders());
    assertThat(orders).extracting(Order::status).containsExactly(OrderStatus.PRE_SUBMITTED);
    return orders.getFirst();
  }

  private static byte[] bytes(String message) {
    return message.replace('|', '\0').getBytes(StandardCharsets.US_ASCII);
  }
}
