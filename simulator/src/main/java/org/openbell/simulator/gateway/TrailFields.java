package org.openbell.simulator.gateway;

import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.Pricing;

/// The three places of order messages in which a trailing stop differs from others.
final class TrailFields {
  private TrailFields() {}

  /// The stop of a stop order, the distance of one that trails by an amount.
  static Optional<Price> auxPrice(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Trail(var distance, var inPercent, _) ->
          inPercent ? Optional.empty() : Optional.of(new Price(distance));
      case Pricing.Stop _, Pricing.StopLimit _, Pricing.Market _, Pricing.Limit _ ->
          pricing.stopPrice();
    };
  }

  /// Where a trailing stop stands, or what is written when there is none.
  static String stop(Order order, String none) {
    return order.terms().pricing() instanceof Pricing.Trail trail
        ? trail.stop().map(Price::toString).orElse(none)
        : none;
  }

  static String percent(Order order) {
    return switch (order.terms().pricing()) {
      case Pricing.Trail(var distance, var inPercent, _) ->
          inPercent ? distance.toPlainString() : "";
      case Pricing.Stop _, Pricing.StopLimit _, Pricing.Market _, Pricing.Limit _ -> "";
    };
  }
}
