package org.openbell.approval.report;

import java.time.Duration;
import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// What was seen of a stock's trades in ten seconds, from `from` on.
///
/// It is made of the looks that order-service told, at most five a second: the exchange's own high
/// may be higher. `highAt` and `lowAt` are the first looks at those prices. The same looks make the
/// same bar, in whatever order and however often they come.
public record Bar(
    Symbol symbol,
    Instant from,
    Price open,
    Instant openAt,
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
    return new Bar(symbol, from, price, at, price, at, price, at, price, at);
  }

  /// Both parts of the same ten seconds.
  public Bar with(Bar other) {
    if (!other.symbol.equals(symbol) || !other.from.equals(from)) {
      throw new IllegalArgumentException(
          "bars of different stocks or times: " + this + " and " + other);
    }
    boolean first = isBefore(other.openAt, other.open, openAt, open);
    boolean higher =
        other.high.isAbove(high) || (other.high.equals(high) && other.highAt.isBefore(highAt));
    boolean lower =
        other.low.isBelow(low) || (other.low.equals(low) && other.lowAt.isBefore(lowAt));
    boolean last = isBefore(closeAt, close, other.closeAt, other.close);
    return new Bar(
        symbol,
        from,
        first ? other.open : open,
        first ? other.openAt : openAt,
        higher ? other.high : high,
        higher ? other.highAt : highAt,
        lower ? other.low : low,
        lower ? other.lowAt : lowAt,
        last ? other.close : close,
        last ? other.closeAt : closeAt);
  }

  /// Two looks at the same moment go by their prices, so that some order is always the same.
  private static boolean isBefore(Instant at, Price price, Instant otherAt, Price other) {
    return at.isBefore(otherAt) || (at.equals(otherAt) && price.isBelow(other));
  }
}
