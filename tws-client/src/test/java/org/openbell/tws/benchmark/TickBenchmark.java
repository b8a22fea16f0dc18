package org.openbell.tws.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.openbell.tws.Golden;
import org.openbell.tws.TwsClient;
import org.openbell.tws.TwsListener;
import org.openbell.tws.TwsSettings;
import org.openbell.tws.codec.ResponseDecoder;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Tick.TickPrice;
import org.openbell.tws.wire.Frame;
import org.openbell.tws.wire.ServerVersion;

/// How many ticks per second the decoder takes on one core, and the whole client over the loopback
/// interface. No test: figures depend on the machine.
///
/// `java -cp ... org.openbell.tws.benchmark.TickBenchmark [ticks]`
final class TickBenchmark {
  private static final ServerVersion VERSION = new ServerVersion(200);
  private static final int DIFFERENT_TICKS = 5_000;
  private static final int ROUNDS = 5;
  private static final int DEFAULT_TICKS = 5_000_000;

  private TickBenchmark() {}

  public static void main(String[] args) throws Exception {
    var ticks = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_TICKS;
    var payloads = payloads(new Random(Long.getLong("openbell.seed", 20261122L)));
    for (var round = 1; round <= ROUNDS; round++) {
      report("decoder alone, round " + round, ticks, decode(payloads, ticks));
    }
    for (var round = 1; round <= ROUNDS; round++) {
      report("socket to listener, round " + round, ticks, receive(payloads, ticks));
    }
  }

  private static void report(String what, int ticks, long nanos) {
    System.out.printf(
        "%s: %,d ticks in %,d ms, %,.0f ticks/s%n",
        what, ticks, nanos / 1_000_000, ticks * 1e9 / nanos);
  }

  private static long decode(List<byte[]> payloads, int ticks) {
    var total = 0L;
    var start = System.nanoTime();
    for (var i = 0; i < ticks; i++) {
      var response = ResponseDecoder.decode(VERSION, payloads.get(i % DIFFERENT_TICKS));
      total += response instanceof TickPrice tick ? tick.price().unscaledValue().longValue() : 1;
    }
    var nanos = System.nanoTime() - start;
    if (total == 0) {
      throw new IllegalStateException("nothing was decoded");
    }
    return nanos;
  }

  private static long receive(List<byte[]> payloads, int ticks) throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var begin = new CountDownLatch(1);
      var sender = Thread.ofPlatform().daemon().start(() -> serve(server, payloads, ticks, begin));
      var counter = new Counter(ticks);
      var settings =
          TwsSettings.of(server.getInetAddress().getHostAddress(), server.getLocalPort(), 7);
      try (var _ = TwsClient.connect(settings, counter)) {
        var start = System.nanoTime();
        begin.countDown();
        counter.done.await();
        return System.nanoTime() - start;
      } finally {
        sender.join();
      }
    }
  }

  private static void serve(
      ServerSocket server, List<byte[]> payloads, int ticks, CountDownLatch begin) {
    try (var socket = server.accept()) {
      welcome(socket);
      var block = new ByteArrayOutputStream();
      for (var payload : payloads) {
        block.writeBytes(Frame.framed(payload));
      }
      begin.await();
      for (var sent = 0; sent < ticks; sent += DIFFERENT_TICKS) {
        socket.getOutputStream().write(block.toByteArray());
      }
      while (socket.getInputStream().read() >= 0) {
        // until the client has gone
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the server of the benchmark failed", e);
    }
  }

  private static void welcome(Socket socket) throws IOException {
    var in = socket.getInputStream();
    var out = socket.getOutputStream();
    var _ = in.readNBytes(4);
    var _ = Frame.read(in);
    Frame.write(out, Golden.fields("200|20261120 08:00:00 America/New_York|"));
    var _ = Frame.read(in);
    Frame.write(out, Golden.fields("15|1|DU1234567|"));
    Frame.write(out, Golden.fields("9|1|12|"));
  }

  /// As at a busy open: prices with sizes, sizes alone, and a few times of last trades.
  private static List<byte[]> payloads(Random random) {
    var payloads = new ArrayList<byte[]>();
    for (var i = 0; i < DIFFERENT_TICKS; i++) {
      var line = 1_000_000_000 + random.nextInt(100);
      var type = List.of(1, 2, 4).get(random.nextInt(3));
      var price = BigDecimal.valueOf(100 + random.nextInt(50_000), 2);
      var size = 100 * (1 + random.nextInt(50));
      payloads.add(
          Golden.fields(
              switch (random.nextInt(10)) {
                case 0 -> "46|6|" + line + "|45|1795185001|";
                case 1, 2, 3 ->
                    "2|6|" + line + "|" + (type == 4 ? 5 : 3 * type - 3) + "|" + size + "|";
                default -> "1|6|" + line + "|" + type + "|" + price + "|" + size + "|1|";
              }));
    }
    return payloads;
  }

  private static final class Counter implements TwsListener {
    private final CountDownLatch done = new CountDownLatch(1);
    private long left;

    private Counter(long ticks) {
      // Account and order id come first.
      this.left = ticks + 2;
    }

    @Override
    public void onResponse(Response response) {
      if (--left == 0) {
        done.countDown();
      }
    }
  }
}
