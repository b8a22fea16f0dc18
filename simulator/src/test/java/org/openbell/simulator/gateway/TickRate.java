package org.openbell.simulator.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.SeededMarket;
import org.openbell.simulator.scenario.ScenarioFile;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;
import org.openbell.tws.wire.Frame;

/// Measures how many ticks a second reach clients over loopback sockets when nothing slows the
/// gateway down: `TickRate [seconds]`, for one client and for ten with a hundred lines each.
final class TickRate {
  private static final int LINES = 100;
  private static final int MOST_UNREAD = 50_000;
  private static final long QUARTER_SECOND = 250_000_000L;
  private static final Instant START = Instant.parse("2025-10-29T14:00:00Z");

  private final LongAdder received = new LongAdder();
  private long sent;

  private TickRate() {}

  public static void main(String[] args) throws IOException {
    var seconds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    var hours = SessionHours.full(SessionDate.of(2025, 10, 29));
    var market = SeededMarket.of(ScenarioFile.load("2025-10-29"), hours);
    for (var clients : new int[] {1, 10, 1, 10}) {
      System.out.printf(
          "%d clients: %,d ticks/s%n", clients, new TickRate().run(market, clients, seconds));
    }
  }

  private long run(Market market, int clients, int seconds) throws IOException {
    var exchange = new Exchange(market, ledger(), FillRules.standard(), 1, START);
    var usual = GatewayLimits.standard();
    var limits =
        new GatewayLimits(
            clients, clients * LINES, 1_000, usual.silence(), usual.frame(), MOST_UNREAD * 2);
    var gateway = new Gateway(exchange, market, false, OrderSettings.USUAL, limits);
    var sockets = new ArrayList<Socket>();
    try (var thread = new ExchangeThread(gateway, InstantSource.fixed(START)).start();
        var server = GatewayServer.listen(InetAddress.getLoopbackAddress(), 0, thread)) {
      for (var id = 1; id <= clients; id++) {
        sockets.add(client(server.port(), id, market));
      }
      var rate = measure(thread, gateway, clients, seconds);
      for (var socket : sockets) {
        socket.close();
      }
      return rate;
    }
  }

  /// Every line begins with about a dozen messages.
  private void awaitOpening(int clients) {
    while (received.sum() < 12L * LINES * clients) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private long measure(ExchangeThread thread, Gateway gateway, int clients, int seconds) {
    awaitOpening(clients);
    var nanos = System.nanoTime() + 3_600_000_000_000L;
    var before = received.sum();
    var began = System.nanoTime();
    for (var step = 1; System.nanoTime() - began < seconds * 1_000_000_000L; step++) {
      var now = START.plusSeconds(step % 18_000);
      var at = nanos + step * QUARTER_SECOND;
      thread.ask(
          () -> {
            gateway.advanceTo(now, at);
            return true;
          });
      sent += (long) clients * LINES;
      while (sent - (received.sum() - before) / 4 > MOST_UNREAD / 8) {
        LockSupport.parkNanos(50_000);
        if (System.nanoTime() - began > seconds * 1_000_000_000L) {
          break;
        }
      }
    }
    return (received.sum() - before) * 1_000_000_000L / (System.nanoTime() - began);
  }

  private Socket client(int port, int id, Market market) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write("API\0".getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(Frame.framed(ascii("v200..200")));
    say(socket, "71|2|" + id + "||");
    List<Integer> papers =
        market.listings().stream().limit(LINES).map(listing -> listing.contractId()).toList();
    for (var i = 0; i < LINES; i++) {
      say(socket, "1|11|" + i + "|" + papers.get(i) + "||STK||0|||SMART||USD|||0||0|0||");
    }
    Thread.ofPlatform().daemon().start(() -> read(socket));
    return socket;
  }

  private void read(Socket socket) {
    try (var in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
      for (var frame = Frame.read(in); frame.isPresent(); frame = Frame.read(in)) {
        received.increment();
      }
    } catch (IOException ended) {
      received.add(0);
    }
  }

  private static void say(Socket socket, String message) throws IOException {
    socket.getOutputStream().write(Frame.framed(ascii(message.replace('|', '\0'))));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Ledger ledger() {
    return new Ledger(Accounts.withForeignShares());
  }
}
