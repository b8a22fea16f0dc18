package org.openbell.simulator.venue;

import java.util.Optional;
import org.openbell.model.money.Price;

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

  default Optional<Price> limitPrice() {
    return switch (this) {
      case Limit(var limit) -> Optional.of(limit);
      case StopLimit(_, var limit) -> Optional.of(limit);
      case Market _ -> Optional.empty();
      case Stop _ -> Optional.empty();
    };
  }

  default Optional<Price> stopPrice() {
    return switch (this) {
      case Stop(var stop) -> Optional.of(stop);
      case StopLimit(var stop, _) -> Optional.of(stop);
      case Market _ -> Optional.empty();
      case Limit _ -> Optional.empty();
    };
  }
}
