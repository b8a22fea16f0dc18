package org.openbell.simulator.market;

import java.math.BigDecimal;
import org.openbell.model.money.Price;

/// Prices as whole ten-thousandths of a dollar, so that a day of the whole market is integer
/// arithmetic; they become a [Price] where they leave this package.
final class Grid {
  static final long DOLLAR = 10_000;
  private static final long CENT = 100;

  private Grid() {}

  static long of(Price price) {
    return of(price.value());
  }

  static long of(BigDecimal dollars) {
    return dollars.movePointRight(4).longValueExact();
  }

  static Price price(long value) {
    return new Price(BigDecimal.valueOf(value, 4));
  }

  /// The step at this price: Regulation NMS Rule 612.
  static long tick(long value) {
    return value >= DOLLAR ? CENT : 1;
  }

  /// The nearest legal price, a half step upwards, never below the smallest step.
  static long onTick(long value) {
    long tick = tick(value);
    return Math.max(tick, Math.floorDiv(value + tick / 2, tick) * tick);
  }

  /// A price moved by millionths of itself.
  static long moved(long value, long millionths) {
    return value + value * millionths / 1_000_000;
  }
}
