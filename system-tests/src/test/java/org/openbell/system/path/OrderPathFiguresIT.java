package org.openbell.system.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openbell.system.wire.Conversation;
import org.openbell.system.wire.GatewayTongue;
import org.openbell.system.wire.Passing;
import org.openbell.system.wire.Trap;
import org.openbell.system.wire.Way;

/// How quick the order path is, with every part in a process of its own; figures to look at, and
/// no limits that a busy machine could miss.
@EnabledIfSystemProperty(named = "openbell.orderpath.whole", matches = "true")
class OrderPathFiguresIT {
  private static final Duration WITHIN = Duration.ofMinutes(2);
  private static final int TRADES = 5;
  private static final int LEAST_FILLS = 300;
  private static final int CUTS = 10;
  private static final int TICKS = 500_000;
  private static final int REPEATS = 60;
  private static final String LAST_OF_ALL = "19.99";
  private static final int TICK_TYPE = 3;
  private static final int PRICE = 4;
  private static final String LAST_PRICE = "4";

  /// Five exchange seconds pass in one of ours, and with them two or three fills; each one changes
  /// all three legs.
  private static OrderPath.Plan quick(String name) {
    var begin = Instant.parse("2025-10-29T14:00:00Z");
    return new OrderPath.Plan(
        name,
        begin,
        List.of(begin + "*5"),
        8,
        true,
        Map.of("openbell.order.patience", "PT60S", "openbell.order.reconcile-every", "PT30S"));
  }

  @Test
  void fromFillToRowAndToProtection() throws Exception {
    try (var path = OrderPath.started(Foundation.shared(), quick("figures-fills"))) {
      for (var symbol : SteadyDay.symbols(TRADES)) {
        path.tellSimulator(oneByOne(symbol));
      }
      var figures = new FillFigures();
      figures.listenTo(path);
      for (var symbol : SteadyDay.symbols(TRADES)) {
        playOne(path, symbol);
      }
      // The first trade finds cold code, in every process: its fills have figures of their own.
      Predicate<String> cold = DayTold.tradeOf(SteadyDay.symbols(1).getFirst())::equals;
      System.out.println(figures.toRow("after a start: ", cold));
      System.out.println(figures.toProtection("after a start: ", cold));
      System.out.println(figures.toRow("then: ", cold.negate()));
      System.out.println(figures.toProtection("then: ", cold.negate()));
      assertThat(figures.fills()).isGreaterThanOrEqualTo(LEAST_FILLS);
      assertThat(figures.isComplete()).as("a row for every execution").isTrue();
    }
  }

  private static String oneByOne(String symbol) {
    var parts = String.join(", ", IntStream.range(0, 120).mapToObj(_ -> "1 after 1s").toList());
    return "{fault: partialFills, symbol: %s, parts: '%s'}".formatted(symbol, parts);
  }

  private static void playOne(OrderPath path, String symbol) {
    var trade = path.buy(symbol);
    path.awaitSettled(
        symbol + " is filled", now -> now.isHeld(trade) && now.isEntryOver(trade), WITHIN);
    path.tell(path.day().closePosition(path.now(), trade, "MANUAL"));
    path.awaitSettled(symbol + " is sold", now -> now.isSoldAgain(trade), WITHIN);
  }

  @Test
  void fromReconnectToReconciled() throws Exception {
    var plan = OrderPath.Plan.inTheMorning("figures-reconnect");
    try (var path = OrderPath.started(Foundation.shared(), plan)) {
      path.buy("PAAA");
      path.awaitSettled("held", now -> now.isHeld(DayTold.tradeOf("PAAA")), WITHIN);
      var nanos = new ArrayList<Long>();
      for (int cut = 0; cut < CUTS; cut++) {
        path.gatewayWire().cutAll();
        long at = System.nanoTime();
        path.awaitThat("it was noticed", WITHIN, () -> !path.isReady());
        path.awaitThat("reconciled", WITHIN, path::isReady);
        nanos.add(System.nanoTime() - at);
      }
      System.out.println(new Latencies("cut to reconnected and reconciled", nanos));
    }
  }

  /// One symbol's prices come in a flood; another price behind it says when all were taken.
  @Test
  void ticksThroughToKafka() throws Exception {
    var plan = OrderPath.Plan.inTheMorning("figures-ticks");
    try (var path = OrderPath.started(Foundation.shared(), plan)) {
      var ticks = path.ticks();
      var begun = new AtomicLong();
      var heard = new AtomicReference<List<String>>();
      path.gatewayWire()
          .set(
              Trap.after(
                  passing -> isLast(passing) && heard.compareAndSet(null, passing.fields()),
                  line -> flood(line, heard.get(), begun)));
      path.propose("PAAA");
      ticks.await("the last price", WITHIN, tick -> tick.text("last").equals(LAST_OF_ALL));
      double seconds = (System.nanoTime() - begun.get()) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d prices of one symbol taken in %.2f s: %.0f ticks/s, told %d times on Kafka%n",
          TICKS,
          seconds,
          TICKS / seconds,
          ticks.told().size());
    }
  }

  private static boolean isLast(Passing passing) {
    return passing.is(Way.TO_CLIENT, GatewayTongue.TICK_PRICE)
        && passing.fields().get(TICK_TYPE).equals(LAST_PRICE);
  }

  /// A price is told five times a second: the last one is repeated until it must have been.
  private static Trap.Fate flood(Conversation conversation, List<String> heard, AtomicLong begun) {
    begun.set(System.nanoTime());
    try {
      var one = List.of(tick(heard, "20.01"), tick(heard, "20.02"));
      var last = tick(heard, LAST_OF_ALL);
      var out = new BufferedOutputStream(conversation.toClient(), 1 << 16);
      for (int i = 0; i < TICKS; i++) {
        out.write(one.get(i % 2));
      }
      for (int i = 0; i < REPEATS; i++) {
        out.write(last);
        out.flush();
        LockSupport.parkNanos(20_000_000L);
      }
    } catch (IOException heardEnough) {
      return Trap.Fate.DROP;
    }
    return Trap.Fate.PASS;
  }

  /// Fields as in the price that was heard, but for the price.
  private static byte[] tick(List<String> heard, String price) throws IOException {
    var fields = new ArrayList<>(heard);
    fields.set(PRICE, price);
    var payload = String.join("\0", fields).getBytes(StandardCharsets.US_ASCII);
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(payload.length);
    out.write(payload);
    return bytes.toByteArray();
  }
}
