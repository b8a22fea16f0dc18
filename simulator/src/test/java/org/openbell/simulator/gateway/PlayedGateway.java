package org.openbell.simulator.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;

/// A gateway without sockets: clients by hand, the clock on the wall.
final class PlayedGateway {
  static final int VERSION = 200;

  private static final List<String> ORDER =
      List.of(GoldenFramesTest.PLACE_ORDER.split("\\|", -1)).subList(0, 119);

  private final Exchange exchange;
  private final Gateway gateway;
  private Instant now;

  PlayedGateway(ScriptedMarket market, String startsAt, OrderSettings settings) {
    now = et(startsAt);
    var ledger = new Ledger(Accounts.withForeignShares());
    exchange = new Exchange(market, ledger, FillRules.standard(), 42, now);
    gateway = new Gateway(exchange, market, false, settings);
  }

  static Instant et(String time) {
    return ExchangeTime.at(SessionDate.parse("2026-11-20"), LocalTime.parse(time));
  }

  Exchange exchange() {
    return exchange;
  }

  Instant now() {
    return now;
  }

  void until(String time) {
    now = et(time);
    gateway.advanceTo(now, 0);
  }

  Client connect(int clientId) {
    return connect(clientId, VERSION);
  }

  Client connect(int clientId, int version) {
    var client = new Client(version);
    gateway.opened(client, version, now);
    client.says("71|2|" + clientId + "||");
    return client;
  }

  /// One client: what it says, and what it was sent since it last looked.
  final class Client implements Connection {
    private final int version;
    private final List<Message> sent = new ArrayList<>();

    private Client(int version) {
      this.version = version;
    }

    @Override
    public void send(Message message) {
      sent.add(message);
    }

    @Override
    public void closeAfterSending(String reason) {
      sent.clear();
    }

    void says(String message) {
      var bytes = message.replace('|', '\0').getBytes(StandardCharsets.US_ASCII);
      gateway.received(this, bytes, now, 0);
    }

    void leaves() {
      gateway.closed(this);
    }

    /// A day order to buy 100 AAPL at the market, but for the fields given.
    void places(int orderId, Map<String, String> but) {
      var fields = OrderLayouts.PLACE_ORDER.translate(ORDER, VERSION, version);
      var names = OrderLayouts.PLACE_ORDER.at(version).names();
      fields.set(names.indexOf("orderId"), Integer.toString(orderId));
      fields.set(names.indexOf("tif"), "DAY");
      fields.set(names.indexOf("orderRef"), "");
      but.forEach((name, value) -> fields.set(names.indexOf(name), value));
      says(String.join("|", fields) + "|");
    }

    void forgets() {
      sent.clear();
    }

    /// What came since the last look, in short: `openOrder Filled`, `status Filled 100/0`.
    List<String> sees() {
      var seen = sent.stream().map(Client::words).filter(words -> !words.isEmpty()).toList();
      sent.clear();
      return seen;
    }

    List<Message> messages() {
      return List.copyOf(sent);
    }

    private static String words(Message message) {
      var f = message.fields();
      return switch (f.getFirst()) {
        case "3" -> "status %s %s/%s%s".formatted(f.get(2), f.get(3), f.get(4), held(f.get(10)));
        case "4" -> f.get(2).startsWith("21") ? "" : "error %s %s".formatted(f.get(1), f.get(2));
        case "5" -> "openOrder " + f.get(93);
        case "11" -> "execution %s at %s".formatted(f.get(19), f.get(20));
        case "53" -> "end of orders";
        case "55" -> "end of executions";
        case "59" -> "commission " + f.get(3);
        case "100" -> "bound %s".formatted(f.get(3));
        case "101" ->
            "completed " + f.get(OrderLayouts.COMPLETED_ORDER.at(200).names().indexOf("status"));
        case "102" -> "end of completed";
        default -> "";
      };
    }

    private static String held(String why) {
      return why.isEmpty() ? "" : " held by " + why;
    }
  }
}
