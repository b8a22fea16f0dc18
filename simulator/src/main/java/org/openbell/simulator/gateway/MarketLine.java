package org.openbell.simulator.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.simulator.gateway.TickValue.PriceTick;
import org.openbell.simulator.gateway.TickValue.SizeTick;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Quote;

/// A subscribed line: what the client sees on it, and when it was last written to.
final class MarketLine {
  private final int requestId;
  private final Listing listing;
  private final GenericTicks generic;
  private final int type;
  private final boolean quoted;
  private final Map<Integer, TickValue> shown = new LinkedHashMap<>();
  private Trade trade;
  private long writtenAtNanos;

  /// A print is known by its price and the day's volume after it.
  private record Trade(Quote quote, Instant at) {
    boolean isOlderThan(Quote next) {
      return quote.volume() != next.volume() || !quote.last().equals(next.last());
    }
  }

  /// @param type the market data type the line was granted
  /// @param quoted whether bid and ask are paid for
  MarketLine(int requestId, Listing listing, GenericTicks generic, int type, boolean quoted) {
    this.requestId = requestId;
    this.listing = listing;
    this.generic = generic;
    this.type = type;
    this.quoted = quoted;
  }

  Listing listing() {
    return listing;
  }

  GenericTicks generic() {
    return generic;
  }

  int type() {
    return type;
  }

  boolean isQuoted() {
    return quoted;
  }

  boolean mayWrite(long nowNanos, long leastNanos) {
    return nowNanos - writtenAtNanos >= leastNanos;
  }

  /// When the print that the quote shows was made, as far as this line has watched.
  Instant lastTrade(Quote quote, Instant now) {
    if (trade == null || trade.isOlderThan(quote)) {
      trade = new Trade(quote, now);
    }
    return trade.at();
  }

  /// The messages that turn what the client sees into this screen.
  List<Message> show(int version, Map<Integer, TickValue> screen, long nowNanos) {
    var out = new ArrayList<Message>();
    screen.forEach(
        (tick, value) -> {
          var before = shown.put(tick, value);
          if (!value.equals(before)) {
            out.add(change(version, tick, before, value));
          }
        });
    writtenAtNanos = nowNanos;
    return out;
  }

  private Message change(int version, int tick, TickValue before, TickValue value) {
    var sizeType = TickType.sizeOf(tick);
    if (sizeType >= 0
        && before instanceof PriceTick(var oldPrice, _, var oldAttributes)
        && value instanceof PriceTick(var price, var size, var attributes)
        && price.compareTo(oldPrice) == 0
        && attributes == oldAttributes) {
      return new SizeTick(size).message(version, requestId, sizeType);
    }
    return value.message(version, requestId, tick);
  }
}
