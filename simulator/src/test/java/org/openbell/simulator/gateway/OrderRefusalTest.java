package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.simulator.venue.ScriptedMarket;

/// Orders and changes that cannot be, with the codes in which a gateway says so.
class OrderRefusalTest {
  private final ScriptedMarket market =
      new ScriptedMarket("10.40", "11.00")
          .print(PlayedGateway.et("09:30:00"), "10.40")
          .print(PlayedGateway.et("10:00:00"), "9.00")
          .print(PlayedGateway.et("10:30:00"), "11.00");
  private final PlayedGateway gateway = new PlayedGateway(market, "09:40:00", OrderSettings.USUAL);
  private final PlayedGateway.Client client = newClient(7);

  private PlayedGateway.Client newClient(int clientId) {
    var connected = gateway.connect(clientId);
    connected.forgets();
    return connected;
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "orderType,     MIT,        387",
    "orderType,     PEG MKT,    387",
    "tif,           FOREVER,    321",
    "tif,           GTD,        334",
    "action,        HOLD,       321",
    "totalQuantity, 0,          434",
    "totalQuantity, 0.5,        321",
    "account,       DU7,        321",
    "symbol,        NOPE,       200",
    "secType,       FUT,        200",
    "lmtPrice,      10.005,     110",
    "lmtPrice,      '',         321",
    "goodAfterTime, tomorrow,   337",
    "parentId,      77,         10006",
    "eTradeOnly,    1,          10268",
    "firmQuoteOnly, 1,          10269",
    "nbboPriceCap,  0,          10270",
    "postToAts,     0,          10274",
    "imbalanceOnly, 1,          10342",
    "volatility,    0.2,        321",
    "conditionsCount, 1,        321",
    "totalQuantity, many,       320",
  })
  void wrongOrdersAreRefusedUnderTheirIdAndLeaveNothing(String field, String value, String code) {
    var conId = field.equals("symbol") ? "0" : "265598";
    client.places(
        1, with(Map.of("orderType", "LMT", "lmtPrice", "9.50", "conId", conId), field, value));

    assertThat(client.sees()).containsExactly("error 1 " + code);
    assertThat(gateway.exchange().liveOrders()).isEmpty();
  }

  private static Map<String, String> with(Map<String, String> map, String field, String value) {
    var changed = new HashMap<>(map);
    changed.put(field, value);
    return changed;
  }

  @Test
  void combinationsOfTypeAndLifetimeHaveTheirOwnCodes() {
    client.places(1, Map.of("orderType", "MOC", "tif", "GTC"));
    client.places(2, Map.of("orderType", "STP", "auxPrice", "9", "tif", "OPG"));
    client.places(3, Map.of("tif", "OPG", "outsideRth", "1"));
    client.places(0, Map.of());

    assertThat(client.sees())
        .containsExactly("error 1 113", "error 2 111", "error 3 411", "error 0 10149");
  }

  @Test
  void lateAndUnpayableOrdersAreTakenThenRejected() {
    client.places(1, Map.of("tif", "OPG"));
    client.places(2, Map.of("totalQuantity", "100000"));

    assertThat(client.sees())
        .containsExactly(
            "error 1 201",
            "openOrder Inactive",
            "status Inactive 0/100",
            "error 2 201",
            "openOrder Inactive",
            "status Inactive 0/100000");
  }

  @Test
  void anOutsideHoursFlagOnAMarketOrderIsIgnoredWithAWarning() {
    client.places(1, Map.of("outsideRth", "1"));

    assertThat(client.messages().getLast().fields().get(2)).isEqualTo("2109");
    assertThat(gateway.exchange().liveOrders()).hasSize(1);
  }

  @Test
  void changesThatCannotBeLeaveTheOrderAsItWas() {
    client.places(1, Map.of("orderType", "LMT", "lmtPrice", "9.50", "ocaGroup", "a"));
    client.forgets();
    var limit = Map.of("orderType", "LMT", "lmtPrice", "9.50", "ocaGroup", "a");

    client.places(1, with(limit, "action", "SELL"));
    client.places(1, with(limit, "lmtPrice", "9.505"));
    client.places(1, with(limit, "orderType", "LOC"));
    client.places(1, with(limit, "parentId", "5"));
    client.places(1, with(limit, "ocaGroup", "b"));
    client.places(1, with(limit, "ocaType", "1"));
    client.places(1, with(with(limit, "conId", "8314"), "primaryExch", ""));

    assertThat(client.sees())
        .containsExactly(
            "error 1 105",
            "error 1 110",
            "error 1 329",
            "error 1 10341",
            "error 1 10326",
            "error 1 10327",
            "error 1 105");
    assertThat(gateway.exchange().liveOrders())
        .singleElement()
        .satisfies(o -> assertThat(o.terms().pricing().limitPrice()).contains(Price.parse("9.50")));
  }

  @Test
  void idsMustGrowAndNamesOfEndedOrdersAreGone() {
    client.places(5, Map.of());
    gateway.until("09:40:01");
    client.forgets();

    client.places(5, Map.of());
    client.places(4, Map.of());
    client.says("4|5||||");
    client.says("4|99||||");
    client.says("8|1|1|");

    assertThat(client.messages().getLast()).hasToString("9|1|6|");
    assertThat(client.sees())
        .containsExactly("error 5 104", "error 4 103", "error 5 10148", "error 99 10147");
  }

  @Test
  void aReadOnlyGatewayTakesNothing() {
    var readOnly = new PlayedGateway(market, "09:40:00", OrderSettings.USUAL.withReadOnly(true));
    var reader = readOnly.connect(7);
    reader.forgets();

    reader.places(1, Map.of());
    reader.says("4|1||||");
    reader.says("58|||");
    reader.says("5|1|");

    assertThat(reader.sees())
        .containsExactly("error 1 321", "error 1 321", "error -1 321", "end of orders");
  }
}
