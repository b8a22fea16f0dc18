package org.openbell.order.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;

/// How an order is to be executed.
public sealed interface OrderKind {
  /// At the opening auction's price, or not at all.
  record MarketOnOpen() implements OrderKind {}

  /// At this price or better, until the close.
  record Limit(Price price) implements OrderKind {}

  /// At the market, once the market trades at this price or worse.
  record Stop(Price price) implements OrderKind {}

  /// At the market, from this moment on.
  record MarketAt(Instant wakes) implements OrderKind {}

  /// At the market, now.
  record Market() implements OrderKind {}

  /// The price that a person would want to see beside the kind.
  default Optional<Price> namedPrice() {
    return switch (this) {
      case Limit(Price price) -> Optional.of(price);
      case Stop(Price price) -> Optional.of(price);
      case MarketOnOpen _, MarketAt _, Market _ -> Optional.empty();
    };
  }

  /// The kind in a trader's words.
  default String words() {
    return switch (this) {
      case MarketOnOpen _ -> "market on open";
      case Limit _ -> "limit";
      case Stop _ -> "stop";
      case MarketAt _ -> "market, timed";
      case Market _ -> "market";
    };
  }
}
