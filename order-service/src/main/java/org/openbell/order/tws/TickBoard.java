package org.openbell.order.tws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.order.broker.BrokerReport;
import org.openbell.tws.message.Tick.TickGeneric;
import org.openbell.tws.message.Tick.TickPrice;

/// Puts the broker's single price changes together into looks at a symbol, a few per second.
///
/// Delayed prices have other tick types and are left out: a decision on them would be a wrong one.
final class TickBoard {
  private static final int BID = 1;
  private static final int ASK = 2;
  private static final int LAST = 4;
  private static final int HALTED = 49;
  private static final long LEAST_GAP_NANOS = 200_000_000L;

  private static final class Line {
    final Symbol symbol;
    Price bid = Price.ZERO;
    Price ask = Price.ZERO;
    Price last = Price.ZERO;
    StockHalt halt;
    long toldAt;

    Line(Symbol symbol) {
      this.symbol = symbol;
    }
  }

  private final InstantSource clock;
  private final Consumer<TickSeen> tape;
  private final Consumer<BrokerReport.Halted> halts;
  private final Map<Integer, Line> lines = new ConcurrentHashMap<>();
  private final Set<Symbol> watched = ConcurrentHashMap.newKeySet();

  TickBoard(InstantSource clock, Consumer<TickSeen> tape, Consumer<BrokerReport.Halted> halts) {
    this.clock = clock;
    this.tape = tape;
    this.halts = halts;
  }

  /// True when the symbol has no line yet and one is to be asked for.
  boolean isNew(Symbol symbol) {
    return !watched.contains(symbol);
  }

  void opened(Symbol symbol, int requestId) {
    watched.add(symbol);
    lines.put(requestId, new Line(symbol));
  }

  /// The connection is gone, and the lines with it.
  void clear() {
    lines.clear();
    watched.clear();
  }

  /// Called on the client's one dispatcher thread.
  void take(TickPrice tick) {
    Line line = lines.get(tick.requestId());
    if (line == null || tick.price().signum() <= 0) {
      return;
    }
    Price price = rounded(tick.price());
    switch (tick.tickType()) {
      case BID -> line.bid = price;
      case ASK -> line.ask = price;
      case LAST -> traded(line, price);
      default -> {} // highs, lows and the previous close are not what anybody decides on
    }
  }

  /// Called on the same thread. The broker repeats itself; only what changes is passed on.
  void take(TickGeneric tick) {
    Line line = lines.get(tick.requestId());
    if (line == null || tick.tickType() != HALTED) {
      return;
    }
    haltOf(tick.value().intValue())
        .filter(halt -> halt != line.halt)
        .ifPresent(
            halt -> {
              line.halt = halt;
              halts.accept(new BrokerReport.Halted(line.symbol, halt));
            });
  }

  /// Empty for what the broker does not know either: it has its own number, -1.
  private static Optional<StockHalt> haltOf(int value) {
    return switch (value) {
      case 0 -> Optional.of(StockHalt.NONE);
      case 1 -> Optional.of(StockHalt.HALTED);
      case 2 -> Optional.of(StockHalt.PAUSED);
      default -> Optional.empty();
    };
  }

  /// A look is told when something traded: with a moving bid alone, the last price may be old.
  private void traded(Line line, Price price) {
    line.last = price;
    long now = System.nanoTime();
    if (line.toldAt == 0 || now - line.toldAt >= LEAST_GAP_NANOS) {
      line.toldAt = now;
      tape.accept(new TickSeen(line.symbol, line.bid, line.ask, line.last, clock.instant()));
    }
  }

  private static Price rounded(BigDecimal price) {
    return Price.rounded(price, RoundingMode.HALF_EVEN);
  }
}
