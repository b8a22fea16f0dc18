package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.simulator.venue.ScriptedMarket;

/// A whole small day of a client at each version: every message it gets has exactly its fields.
class OrderVersionsTest {
  private static final Map<String, Layout> LAYOUTS =
      Map.of(
          "3", OrderLayouts.ORDER_STATUS,
          "5", OrderLayouts.OPEN_ORDER,
          "11", OrderLayouts.EXEC_DETAILS,
          "101", OrderLayouts.COMPLETED_ORDER,
          "4", Layout.of("msgId:I version:I<194 id:I code:I text:S json:S time:L>=194"),
          "59",
              Layout.of(
                  "msgId:I version:I execId:S commission:D currency:S pnl:D yield:D redemption:S"),
          "53", Layout.of("msgId:I version:I"),
          "55", Layout.of("msgId:I version:I reqId:I"),
          "102", Layout.of("msgId:I"),
          "9", Layout.of("msgId:I version:I orderId:I"));

  private final ScriptedMarket market = new ScriptedMarket("10.40", "11.00");
  private final PlayedGateway gateway = new PlayedGateway(market, "09:40:00", OrderSettings.USUAL);

  static IntStream versions() {
    return IntStream.rangeClosed(173, 200);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyMessageHasTheFieldsOfItsVersion(int version) {
    var client = gateway.connect(7, version);
    client.forgets();

    playTheDay(client, version);

    assertThat(client.messages())
        .allSatisfy(
            message -> {
              var layout = LAYOUTS.get(message.fields().getFirst()).at(version);
              assertThat(message.fields()).hasSameSizeAs(layout.fields());
              assertThat(layout.misfits(message.fields())).isEmpty();
            });
    assertThat(client.messages().stream().map(m -> m.fields().getFirst()).distinct())
        .containsExactlyInAnyOrderElementsOf(LAYOUTS.keySet());
  }

  private void playTheDay(PlayedGateway.Client client, int version) {
    client.places(1, Map.of());
    client.places(2, Map.of("orderType", "LMT", "lmtPrice", "9.50", "tif", "GTC"));
    client.places(3, Map.of("action", "SELL", "orderType", "TRAIL", "trailingPercent", "1.5"));
    client.places(4, Map.of("orderType", "LMT", "lmtPrice", "9.505"));
    client.places(4, Map.of("whatIf", "1"));
    gateway.until("09:40:12");
    client.says("5|1|");
    client.says("16|1|");
    client.says(version >= 192 ? "4|2||||" : "4|1|2||");
    client.says("99|0|");
    client.says("7|3|4|||||||" + (version >= 200 ? "|2147483647|0|" : "|"));
    client.says("8|1|1|");
    client.says(version >= 192 ? "58|||" : "58|1|");
  }
}
