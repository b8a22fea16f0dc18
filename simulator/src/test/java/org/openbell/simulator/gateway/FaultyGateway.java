package org.openbell.simulator.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalTime;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.faults.FaultFile;
import org.openbell.simulator.faults.FaultReport;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.simulator.venue.ScriptedMarket;

/// A gateway on a real port whose clock a test sets, and whose faults it writes.
final class FaultyGateway implements AutoCloseable {
  final ScriptedMarket market = new ScriptedMarket("10.40", "11.00");
  final Ledger ledger = new Ledger(Accounts.withForeignShares());
  private final ExchangeThread exchange;
  private final GatewayServer server;
  private volatile Instant now;

  FaultyGateway(String startsAt) throws IOException {
    now = et(startsAt);
    var venue = new Exchange(market, ledger, FillRules.standard(), 42, now);
    exchange = new ExchangeThread(new Gateway(venue, market, false), () -> now).start();
    server = GatewayServer.listen(InetAddress.getLoopbackAddress(), 0, exchange);
  }

  /// Adds faults from here on.
  void faults(String... lines) {
    var script = FaultFile.parse("test", "faults: [" + String.join(", ", lines) + "]");
    exchange.ask(() -> exchange.faults().add(script, now));
  }

  FaultReport report() {
    return exchange.ask(exchange.faults()::report);
  }

  int injected(String kind) {
    return report().injected().getOrDefault(kind, 0);
  }

  FaultReport clear() {
    return exchange.ask(exchange.faults()::clear);
  }

  /// Lets exchange time pass second by second, each of them lived through.
  void until(String time) {
    var end = et(time);
    while (now.isBefore(end)) {
      var next = now.plusSeconds(1);
      now = next.isAfter(end) ? end : next;
      report();
    }
  }

  GatewayClient connect(int clientId) throws IOException {
    return GatewayClient.start(server.port(), clientId);
  }

  int port() {
    return server.port();
  }

  static Instant et(String time) {
    return ExchangeTime.at(SessionDate.parse("2026-11-20"), LocalTime.parse(time));
  }

  @Override
  public void close() {
    server.close();
    exchange.close();
  }
}
