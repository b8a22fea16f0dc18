package org.openbell.simulator.venue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.Side;

/// At what price an order is willing to trade, and from when on.
public sealed interface Pricing {
  /// Trades at whatever the other side asks.
  record Market() implements Pricing {}

  /// Trades at its limit or better.
  record Limit(Price limit) implements Pricing {}

  /// Sleeps until the last print reaches the stop, then trades like a market order.
  record Stop(Price stop) implements Pricing {}

  /// Sleeps until the last print reaches the stop, then trades like a limit order.
  record StopLimit(Price stop, Price limit) implements Pricing {}

  /// A stop that follows the last print at a distance, in dollars or in percent, and never comes
  /// back. `stop` is where it stands now; empty until the first look at the market.
  record Trail(BigDecimal distance, boolean inPercent, Optional<Price> stop) implements Pricing {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// The stop after a print, rounded away from the market.
    Trail follow(Side side, Price last) {
      var away =
          inPercent
              ? last.value().multiply(distance).divide(HUNDRED, 8, RoundingMode.HALF_EVEN)
              : distance;
      var next = side == Side.SELL ? below(last, away) : above(last, away);
      var isBetter =
          stop.filter(now -> side == Side.SELL ? next.isAtMost(now) : next.isAtLeast(now))
              .isEmpty();
      return isBetter ? new Trail(distance, inPercent, Optional.of(next)) : this;
    }

    private static Price below(Price last, BigDecimal away) {
      var floor = last.value().subtract(away).max(BigDecimal.ZERO);
      return TickTable.US_STOCKS.onTick(floor, RoundingMode.FLOOR);
    }

    private static Price above(Price last, BigDecimal away) {
      return TickTable.US_STOCKS.onTick(last.value().add(away), RoundingMode.CEILING);
    }
  }

  default Optional<Price> limitPrice() {
    return switch (this) {
      case Limit(var limit) -> Optional.of(limit);
      case StopLimit(_, var limit) -> Optional.of(limit);
      case Market _ -> Optional.empty();
      case Stop _ -> Optional.empty();
      case Trail _ -> Optional.empty();
    };
  }

  default Optional<Price> stopPrice() {
    return switch (this) {
      case Stop(var stop) -> Optional.of(stop);
      case StopLimit(var stop, _) -> Optional.of(stop);
      case Trail(_, _, var stop) -> stop;
      case Market _ -> Optional.empty();
      case Limit _ -> Optional.empty();
    };
  }

  /// Whether the order sleeps until a print reaches its stop.
  default boolean hasTrigger() {
    return switch (this) {
      case Stop _, StopLimit _, Trail _ -> true;
      case Market _, Limit _ -> false;
    };
  }

  /// What both orders say, wherever a trailing stop stands by now.
  default boolean asksTheSameAs(Pricing other) {
    if (this instanceof Trail mine && other instanceof Trail theirs && theirs.stop().isEmpty()) {
      return mine.distance().compareTo(theirs.distance()) == 0
          && mine.inPercent() == theirs.inPercent();
    }
    return equals(other);
  }
}
