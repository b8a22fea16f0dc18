package org.openbell.approval.report;

import java.time.Duration;
import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// What was seen of a stock's trades in ten seconds, from `from` on.
///
/// It is made of the looks that order-service told, at most five a second: the exchange's own high
/// may be higher. `highAt` and `lowAt` are the first looks at those prices.
public record Bar(
    Symbol symbol,
    Instant from,
    Price open,
    Price high,
    Instant highAt,
    Price low,
    Instant lowAt,
    Price close,
    Instant closeAt) {
  public static final Duration LENGTH = Duration.ofSeconds(10);

  /// The bar of one look.
  public static Bar of(Symbol symbol, Price price, Instant at) {
    long seconds = at.getEpochSecond();
    Instant from = Instant.ofEpochSecond(seconds - Math.floorMod(seconds, LENGTH.toSeconds()));
    return new Bar(symbol, from, price, price, at, price, at, price, at);
  }

  /// Both parts of the same ten seconds, whichever came first; a repeated look changes nothing.
  public Bar with(Bar other) {
    if (!other.symbol.equals(symbol) || !other.from.equals(from)) {
      throw new IllegalArgumentException("bars of different stocks or times: " + this + other);
    }
    boolean higher =
        other.high.isAbove(high) || sameEarlier(high, highAt, other.high, other.highAt);
    boolean lower = other.low.isBelow(low) || sameEarlier(low, lowAt, other.low, other.lowAt);
    boolean later = other.closeAt.isAfter(closeAt);
    return new Bar(
        symbol,
        from,
        other.closeAt.isBefore(earliest()) ? other.open : open,
        higher ? other.high : high,
        higher ? other.highAt : highAt,
        lower ? other.low : low,
        lower ? other.lowAt : lowAt,
        later ? other.close : close,
        later ? other.closeAt : closeAt);
  }

  private static boolean sameEarlier(Price price, Instant at, Price other, Instant otherAt) {
    return other.equals(price) && otherAt.isBefore(at);
  }

  private Instant earliest() {
    return highAt.isBefore(lowAt) ? highAt : lowAt;
  }
}
