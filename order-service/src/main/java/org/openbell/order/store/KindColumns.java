package org.openbell.order.store;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.order.lifecycle.OrderKind;

/// An order kind as columns.
record KindColumns(String kind, Optional<Price> price, Optional<Instant> wakes) {
  private static final String MARKET_ON_OPEN = "MARKET_ON_OPEN";
  private static final String LIMIT = "LIMIT";
  private static final String STOP = "STOP";
  private static final String MARKET_AT = "MARKET_AT";
  private static final String MARKET = "MARKET";

  static KindColumns of(OrderKind kind) {
    return switch (kind) {
      case OrderKind.MarketOnOpen _ -> plain(MARKET_ON_OPEN);
      case OrderKind.Limit(Price price) -> priced(LIMIT, price);
      case OrderKind.Stop(Price price) -> priced(STOP, price);
      case OrderKind.MarketAt(Instant wakes) ->
          new KindColumns(MARKET_AT, Optional.empty(), Optional.of(wakes));
      case OrderKind.Market _ -> plain(MARKET);
    };
  }

  OrderKind toKind() {
    return switch (kind) {
      case MARKET_ON_OPEN -> new OrderKind.MarketOnOpen();
      case LIMIT -> new OrderKind.Limit(price.orElseThrow());
      case STOP -> new OrderKind.Stop(price.orElseThrow());
      case MARKET_AT -> new OrderKind.MarketAt(wakes.orElseThrow());
      case MARKET -> new OrderKind.Market();
      case String other -> throw new IllegalStateException("no order kind is called " + other);
    };
  }

  private static KindColumns plain(String kind) {
    return new KindColumns(kind, Optional.empty(), Optional.empty());
  }

  private static KindColumns priced(String kind, Price price) {
    return new KindColumns(kind, Optional.of(price), Optional.empty());
  }
}
