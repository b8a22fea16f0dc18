package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;

/// Every order message at every version, against the lists of fields.
class OrderMessagesTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T13:00:00Z");
  private static final Instant AFTER_THE_OPEN = Instant.parse("2026-11-20T14:31:00Z");

  /// What each client makes of a field that its user did not set.
  enum Style {
    /// The official Java client: the largest number in fields that it writes unchecked.
    JAVA {
      @Override
      String unset(Layout.Field field, String plain) {
        return switch (field.name()) {
          case "strike" -> "";
          case "volatilityType",
              "referencePriceType",
              "duration",
              "postToAts",
              "filler2",
              "manualOrderIndicator" ->
              "2147483647";
          case "discretionaryAmt",
              "triggerPrice",
              "lmtPriceOffset",
              "adjustedStopPrice",
              "adjustedStopLimitPrice",
              "adjustedTrailingAmount" ->
              "1.7976931348623157E308";
          default -> plain;
        };
      }
    },
    IB_ASYNC {
      @Override
      String unset(Layout.Field field, String plain) {
        return switch (field.name()) {
          case "openClose" -> "O";
          case "totalQuantity" -> "100.0";
          case "discretionaryAmt", "strike" -> "0.0";
          case "usePriceMgmtAlgo" -> "0";
          case "triggerPrice", "adjustedStopPrice" -> "1.7976931348623157e+308";
          default -> plain;
        };
      }
    },
    /// Nothing at all for whatever is undefined, flags and counts included.
    STOQEY {
      @Override
      String unset(Layout.Field field, String plain) {
        var isDefined =
            switch (field.name()) {
              case "msgId",
                  "orderId",
                  "conId",
                  "symbol",
                  "secType",
                  "exchange",
                  "primaryExch",
                  "currency",
                  "action",
                  "totalQuantity",
                  "orderType",
                  "tif",
                  "account",
                  "orderRef",
                  "ocaGroup",
                  "ocaType",
                  "lmtPrice",
                  "auxPrice",
                  "trailStopPrice" ->
                  true;
              default -> false;
            };
        return isDefined ? plain : "";
      }
    };

    abstract String unset(Layout.Field field, String plain);
  }

  private Exchange exchange;

  @BeforeEach
  void open() {
    var market = new ScriptedMarket("228.15", "228.15");
    var ledger = new Ledger(Accounts.withForeignShares());
    exchange = new Exchange(market, ledger, FillRules.standard(), 1, MORNING);
    exchange.place(GoldenFramesTest.MARKET_ON_OPEN, MORNING);
  }

  static IntStream versions() {
    return IntStream.rangeClosed(173, 200);
  }

  static Stream<Object[]> stylesAtVersions() {
    return versions()
        .boxed()
        .flatMap(version -> Arrays.stream(Style.values()).map(s -> new Object[] {s, version}));
  }

  @ParameterizedTest(name = "placeOrder at {0}: {1} fields")
  @CsvSource({
    "173, 115", "176, 115", "177, 114", "178, 114", "182, 114", "183, 115", "184, 116",
    "186, 116", "187, 118", "188, 118", "189, 119", "190, 117", "191, 117", "192, 118",
    "193, 118", "195, 118", "196, 118", "198, 118", "199, 119", "200, 119",
  })
  void theListOfPlaceOrderHasTheCountsThatWereSeen(int version, int count) {
    assertThat(OrderLayouts.PLACE_ORDER.at(version).fields()).hasSize(count);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("stylesAtVersions")
  void readsAnOrderOfEveryClientAtEveryVersion(Style style, int version) throws Exception {
    var request = new RequestReader(version).read(placeOrder(style, version));

    assertThat(request)
        .isInstanceOfSatisfying(
            Request.PlaceOrder.class,
            order -> {
              assertThat(order.complaint()).isEmpty();
              assertThat(order.orderId()).isEqualTo(12);
              assertThat(order.quantity()).isEqualByComparingTo("100");
              assertThat(order.orderType()).isEqualTo("TRAIL");
              assertThat(order.timeInForce()).isEqualTo("GTC");
              assertThat(order.ocaGroup()).isEqualTo("group");
              assertThat(order.ocaType()).isEqualTo(2);
              assertThat(order.trailStopPrice().orElseThrow()).isEqualByComparingTo("227.5");
              assertThat(order.auxPrice().orElseThrow()).isEqualByComparingTo("0.65");
              assertThat(order.limitPrice()).isEmpty();
              assertThat(order.transmit()).isTrue();
              assertThat(order.whatIf()).isFalse();
            });
    var order = (Request.PlaceOrder) request;
    assertThat(TicketReader.read(7, order, ScriptedMarket.AAPL, "DU1234567").transmit()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void anOrderThatLacksItsLastFieldIsUnreadableUnderItsId(int version) throws Exception {
    var whole = placeOrder(Style.IB_ASYNC, version);
    var cut = new String(whole, StandardCharsets.US_ASCII);
    var shorter = cut.substring(0, cut.lastIndexOf('\0', cut.length() - 2) + 1);

    var request = new RequestReader(version).read(shorter.getBytes(StandardCharsets.US_ASCII));

    assertThat(request)
        .isInstanceOfSatisfying(
            Request.Unreadable.class,
            unreadable -> assertThat(unreadable.requestId()).isEqualTo(12));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void openOrderIsTheCapturedOneWithoutWhatCameLater(int version) {
    var order = exchange.liveOrders().getFirst();
    var newest = OpenOrderMessage.of(200, order, GoldenFramesTest.ACCOUNT).fields();

    var message = OpenOrderMessage.of(version, order, GoldenFramesTest.ACCOUNT).fields();

    assertThat(message).isEqualTo(OrderLayouts.OPEN_ORDER.translate(newest, 200, version));
    assertThat(OrderLayouts.OPEN_ORDER.at(version).misfits(message)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void completedOrderHasExactlyItsFields(int version) {
    exchange.advanceTo(AFTER_THE_OPEN);
    var order = exchange.finishedOrders().getFirst();

    var message = CompletedOrderMessage.of(version, order, GoldenFramesTest.ACCOUNT).fields();

    var layout = OrderLayouts.COMPLETED_ORDER.at(version);
    assertThat(message).hasSameSizeAs(layout.fields());
    assertThat(layout.misfits(message)).isEmpty();
    assertThat(message.get(layout.names().indexOf("status"))).isEqualTo("Filled");
    assertThat(message.get(layout.names().indexOf("filledQuantity"))).isEqualTo("100");
    assertThat(message.get(layout.names().indexOf("completedStatus")))
        .isEqualTo("Filled Size: 100");
    assertThat(message.get(layout.names().indexOf("completedTime"))).startsWith("20261120 ");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void executionsAndStatusesHaveExactlyTheirFields(int version) {
    exchange.advanceTo(AFTER_THE_OPEN);
    var order = exchange.finishedOrders().getFirst();
    var execution = exchange.ledger().executions().getFirst();

    var details =
        OrderMessages.execDetails(
                version, -1, execution, ScriptedMarket.AAPL, GoldenFramesTest.ACCOUNT)
            .fields();
    var status = OrderMessages.orderStatus(version, order, "").fields();

    assertThat(details).hasSameSizeAs(OrderLayouts.EXEC_DETAILS.at(version).fields());
    assertThat(OrderLayouts.EXEC_DETAILS.at(version).misfits(details)).isEmpty();
    assertThat(details.get(15))
        .isEqualTo(version >= 174 ? "20261120 09:30:01 US/Eastern" : "20261120  09:30:01");
    assertThat(status).hasSameSizeAs(OrderLayouts.ORDER_STATUS.fields());
    assertThat(OrderLayouts.ORDER_STATUS.misfits(status)).isEmpty();
  }

  @ParameterizedTest(name = "cancel at {0}: {1}")
  @CsvSource({
    "173, 4|1|12|",
    "178, 4|1|12||",
    "187, 4|1|12||||2147483647|",
    "189, 4|1|12||||2147483647|",
    "191, 4|1|12||",
    "192, 4|12||||",
    "200, 4|12|||2147483647|",
  })
  void readsEveryFormOfCancel(int version, String message) throws Exception {
    assertThat(new RequestReader(version).read(bytes(message)))
        .isEqualTo(new Request.CancelOrder(12));
  }

  @Test
  void aCancelInTheOldFormIsDroppedFrom192OnAsARealGatewayDoes() throws Exception {
    assertThat(new RequestReader(192).read(bytes("4|1|12||"))).isEqualTo(new Request.Unknown(4));
  }

  @Test
  void readsEveryFieldOfAnExecutionFilter() throws Exception {
    var filter =
        new Request.ExecutionFilter(
            7, "DU1", "20261120-14:00:00", "AAPL", "STK", "NASDAQ", "BUY", List.of(20261120));

    assertThat(
            new RequestReader(200)
                .read(bytes("7|3|4|7|DU1|20261120-14:00:00|AAPL|STK|NASDAQ|BUY|2|1|20261120|")))
        .isEqualTo(new Request.Executions(4, filter));
    assertThat(new RequestReader(199).read(bytes("7|3|4||||||||")))
        .isEqualTo(
            new Request.Executions(
                4, new Request.ExecutionFilter(0, "", "", "", "", "", "", List.of())));
  }

  private static byte[] placeOrder(Style style, int version) {
    var layout = OrderLayouts.PLACE_ORDER.at(version);
    var plain =
        OrderLayouts.PLACE_ORDER.translate(
            List.of(GoldenFramesTest.PLACE_ORDER.split("\\|", -1)).subList(0, 119), 200, version);
    var values = new ArrayList<String>();
    for (var i = 0; i < plain.size(); i++) {
      var field = layout.fields().get(i);
      values.add(
          switch (field.name()) {
            case "orderType" -> "TRAIL";
            case "tif" -> "GTC";
            case "auxPrice" -> "0.65";
            case "trailStopPrice" -> "227.5";
            case "ocaGroup" -> "group";
            case "ocaType" -> "2";
            default -> style.unset(field, plain.get(i));
          });
    }
    return bytes(String.join("|", values) + "|");
  }

  private static byte[] bytes(String message) {
    return message.replace('|', '\0').getBytes(StandardCharsets.US_ASCII);
  }
}
