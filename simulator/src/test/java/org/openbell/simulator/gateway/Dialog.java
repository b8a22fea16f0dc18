package org.openbell.simulator.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;

/// A gateway and the clients that talk to it, in a test's own time and without sockets.
final class Dialog {
  static final SessionDate DATE = SessionDate.parse("2026-11-20");

  private final Gateway gateway;
  private final Exchange exchange;
  private final Client client;
  private Instant now;
  private long nanos;

  private Dialog(Market market, String time, int version, GatewayLimits limits) {
    this.now = et(time);
    var ledger = new Ledger(Accounts.withForeignShares());
    this.exchange = new Exchange(market, ledger, FillRules.standard(), 42, now);
    this.gateway = new Gateway(exchange, market, false, OrderSettings.USUAL, limits);
    this.client = connect(version, 7);
    client.sent.clear();
  }

  static Dialog at(String time) {
    return at(time, 200);
  }

  static Dialog at(String time, int version) {
    var market = new ScriptedMarket("10.40", "11.00").print(et("09:30:00"), "10.40");
    return on(market, time, version);
  }

  static Dialog on(Market market, String time, int version) {
    return new Dialog(market, time, version, GatewayLimits.standard());
  }

  /// One client of a gateway, and everything it was sent.
  static final class Client implements Connection {
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

    boolean isClosed() {
      return closed;
    }

    List<String> sent() {
      return sent;
    }
  }

  Client connect(int version, int clientId) {
    var another = new Client();
    gateway.opened(another, version, now);
    say(another, "71|2|" + clientId + "||");
    return another;
  }

  void say(Client speaker, String message) {
    var bytes = message.replace('|', '\0').getBytes(StandardCharsets.US_ASCII);
    gateway.received(speaker, bytes, now, nanos);
  }

  /// What the first client is told when it says this.
  List<String> ask(String message) {
    client.sent.clear();
    say(client, message);
    return List.copyOf(client.sent);
  }

  /// What the first client is told until that time, in one step of a quarter second or more.
  List<String> until(String time) {
    client.sent.clear();
    now = et(time);
    nanos += 20_000_000_000L;
    gateway.advanceTo(now, nanos);
    return List.copyOf(client.sent);
  }

  void disconnect() {
    gateway.closed(client);
  }

  Gateway gateway() {
    return gateway;
  }

  Exchange exchange() {
    return exchange;
  }

  Instant now() {
    return now;
  }

  static Instant et(String time) {
    return ExchangeTime.at(DATE, LocalTime.parse(time));
  }

  /// The message ids, in order.
  static List<String> ids(List<String> messages) {
    return messages.stream().map(m -> m.substring(0, m.indexOf('|'))).toList();
  }
}
