package org.openbell.model.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;

/// Where a position bought at an average price takes its loss and its profit.
///
/// Both lie on a tick and are rounded up: a rounded stop never plans a greater loss, a rounded
/// target never a smaller gain. Only where no tick lies between the percentage and the average,
/// below 1.12 USD, is the stop the first tick below the average: a stop at the average or above it
/// would sell at once. No such stock is bought, see [#leavesRoom].
public record ExitLevels(Price stop, Price target) {
  /// `stop` and `target` are distances in percent, both positive.
  public static ExitLevels of(Price average, Percent stop, Percent target, TickTable ticks) {
    return new ExitLevels(
        stopBelow(average, stop, ticks), average.movedBy(target, ticks, RoundingMode.CEILING));
  }

  /// Whether the loss at the stop, on a tick below the price, is no more than the percentage.
  public static boolean leavesRoom(Price price, Percent stop, TickTable ticks) {
    return price.movedBy(stop.negated(), ticks, RoundingMode.CEILING).isBelow(price);
  }

  private static Price stopBelow(Price average, Percent stop, TickTable ticks) {
    Price rounded = average.movedBy(stop.negated(), ticks, RoundingMode.CEILING);
    if (rounded.isBelow(average)) {
      return rounded;
    }
    Price floor = ticks.onTick(average.value(), RoundingMode.FLOOR);
    if (floor.isBelow(average)) {
      return floor;
    }
    BigDecimal below = average.value().subtract(ticks.tickAt(average).value());
    if (below.signum() <= 0) {
      throw new IllegalArgumentException("no stop fits below an average fill of " + average);
    }
    return new Price(below);
  }
}
