package org.openbell.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;

/// What a client sees, message by message.
class GatewayTest {
  private static final String NO_MARGIN = "1.7976931348623157E308";

  private final ScriptedMarket market =
      new ScriptedMarket("10.40", "11.00").print(et("09:30:00"), "10.40");
  private final FakeClient client = new FakeClient();
  private Gateway gateway;
  private Instant now = et("09:20:00");
  private long nanos;

  @BeforeEach
  void connect() {
    var ledger = new Ledger(Accounts.withForeignShares());
    var exchange = new Exchange(market, ledger, FillRules.standard(), 42, now);
    gateway = new Gateway(exchange, market, false);
    gateway.opened(client, 200, now);
    send("71|2|7||");
  }

  @Test
  void greetsAClient() {
    assertThat(client.ids()).containsExactly("200", "15", "9", "4", "4", "4");
    assertThat(client.sent).contains("15|1|DU1234567|", "9|1|1|");
  }

  @Test
  void aSecondClientWithTheSameIdIsToldAndClosed() {
    var second = new FakeClient();
    gateway.opened(second, 200, now);

    gateway.received(second, bytes("71|2|7||"), now, nanos);

    assertThat(second.sent.getLast()).startsWith("4|-1|326|");
    assertThat(second.closed).isTrue();
    assertThat(client.closed).isFalse();
  }

  @Test
  void anOpeningOrderIsAcceptedFilledAndCharged() {
    client.sent.clear();
    send(marketOnOpen(1));
    assertThat(client.ids()).containsExactly("5", "3");

    until("09:30:15");

    assertThat(client.ids()).containsExactly("5", "3", "11", "5", "3", "59");
    assertThat(client.sent)
        .anyMatch(m -> m.startsWith("3|1|Filled|100|0|10.4|1426085924|0|10.4|7||0|"));
  }

  @Test
  void aLateOpeningOrderIsRejectedThenReportedInactive() {
    until("09:28:00");
    client.sent.clear();

    send(marketOnOpen(1));

    assertThat(client.ids()).containsExactly("4", "5", "3");
    assertThat(client.sent.getFirst()).startsWith("4|1|201|Order rejected - reason:");
    assertThat(client.sent.getLast()).startsWith("3|1|Inactive|0|100|");
  }

  @Test
  void aCanceledOrderIsReportedBeforeTheCancelMessage() {
    send(marketOnOpen(1));
    client.sent.clear();

    send("4|1||||");

    assertThat(client.ids()).containsExactly("3", "3", "4");
    assertThat(client.sent.getLast()).startsWith("4|1|202|Order Canceled - reason:|");
  }

  @Test
  void cancelingWhatDoesNotExistIsRefused() {
    send("4|99||||");

    assertThat(client.sent.getLast()).startsWith("4|99|10147|");
  }

  @Test
  void ordersExecutionsAndIdsSurviveADisconnect() {
    send(marketOnOpen(5));
    gateway.closed(client);
    until("09:31:00");
    var again = new FakeClient();
    gateway.opened(again, 200, now);

    for (var request : List.of("71|2|7||", "5|1|", "99|0|", "7|3|4|0|||||||2147483647|0|")) {
      gateway.received(again, bytes(request), now, nanos);
    }

    assertThat(again.sent).contains("9|1|6|", "53|1|", "102|", "55|1|4|");
    assertThat(again.ids()).containsSubsequence("101", "102", "11", "59", "55");
  }

  @Test
  void showsForeignHoldingsAndAccountValues() {
    client.sent.clear();

    send("61|1|");
    send("62|1|9|All|NetLiquidation,SettledCash|");

    assertThat(client.sent)
        .containsExactly(
            "61|3|DU1234567|0|SKYX|STK||0.0|||NASDAQ|USD|SKYX|NMS|182|1.2|",
            "62|1|",
            "63|1|9|DU1234567|NetLiquidation|30218.40|USD|",
            "63|1|9|DU1234567|SettledCash|30000.00|USD|",
            "64|1|9|");
  }

  @Test
  void unknownPapersAreAnsweredWith200() {
    send("9|8|3|0|NOPE|STK||0|||SMART||USD|||0||||");

    assertThat(client.sent.getLast()).startsWith("4|3|200|");
  }

  @Test
  void contractDetailsCarryTheNumberOfThePaper() {
    client.sent.clear();

    send("9|8|3|0|AAPL|STK||0|||SMART|NASDAQ|USD|||0||||");

    assertThat(client.ids()).containsExactly("10", "52");
    assertThat(client.sent.getFirst())
        .startsWith("10|3|AAPL|STK|||0||SMART|USD|AAPL|NMS|NMS|265598|0.01||");
  }

  @Test
  void aWhatIfOrderIsPricedAndNotPlaced() {
    client.sent.clear();

    send(marketOnOpen(1).replace("|0|||0||0|0|0|0||||", "|0|||1||0|0|0|0||||"));

    assertThat(client.ids()).containsExactly("5");
    var fields = client.sent.getFirst().split("\\|", -1);
    assertThat(fields[92]).isEqualTo("1");
    assertThat(fields[97]).isEqualTo("1041.0").isNotEqualTo(NO_MARGIN);
  }

  @Test
  void streamsAtMostFourUpdatesASecond() {
    until("09:40:00");
    send("1|11|5|265598|||||||SMART|||||0||0|0||");
    client.sent.clear();
    market.print(et("09:40:01"), "10.50").print(et("09:40:02"), "10.60");

    pump("09:40:01", 100_000_000L);
    assertThat(client.sent).isEmpty();
    pump("09:40:02", 260_000_000L);

    assertThat(client.sent)
        .containsExactly(
            "1|6|5|1|10.59|300|1|",
            "1|6|5|2|10.61|400|1|",
            "1|6|5|4|10.6|100|0|",
            "46|6|5|45|" + now.getEpochSecond() + "|");
  }

  @Test
  void anUnreadableFieldIsAnsweredAndTheConnectionLivesOn() {
    send("4|abc||||");

    assertThat(client.sent.getLast()).startsWith("4|-1|320|");
    assertThat(client.closed).isFalse();
  }

  @Test
  void bytesThatAreNoMessageEndTheConnection() {
    send("hello|");

    assertThat(client.closed).isTrue();
  }

  @Test
  void unknownMessagesAreIgnored() {
    client.sent.clear();

    send("217|1|");

    assertThat(client.sent).isEmpty();
    assertThat(client.closed).isFalse();
  }

  @Test
  void tellsExchangeTimeNotMachineTime() {
    send("49|1|");

    assertThat(client.sent.getLast()).isEqualTo("49|1|" + now.getEpochSecond() + "|");
  }

  private static String marketOnOpen(int orderId) {
    return "3|"
        + orderId
        + "|265598|AAPL|STK||0.0|||SMART|NASDAQ|USD|||||BUY|100|MKT|||OPG||DU1234567||0|ref|1|0|0"
        + "|0|0|0|0|0||0|||||||0||-1|0|||0|||0|0||0||||||0|||||0|||||||||||0|||0|0|||0||0|0|0|0|"
        + "||||||0|||||||||0|0|0||||0||||0|0||0|";
  }

  private void send(String message) {
    gateway.received(client, bytes(message), now, nanos);
  }

  private void until(String time) {
    pump(time, nanos + 1);
  }

  private void pump(String time, long atNanos) {
    now = et(time);
    nanos = atNanos;
    gateway.advanceTo(now, nanos);
  }

  private static Instant et(String time) {
    return ExchangeTime.at(SessionDate.parse("2026-11-20"), LocalTime.parse(time));
  }

  private static byte[] bytes(String message) {
    return message.replace('|', '\0').getBytes(StandardCharsets.US_ASCII);
  }

  private static final class FakeClient implements Connection {
    private final List<String> sent = new ArrayList<>();
    private boolean closed;

    @Override
    public void send(Message message) {
      sent.add(message.toString());
    }

    @Override
    public void closeAfterSending(String reason) {
      closed = true;
    }

    List<String> ids() {
      return sent.stream().map(m -> m.substring(0, m.indexOf('|'))).toList();
    }
  }
}
