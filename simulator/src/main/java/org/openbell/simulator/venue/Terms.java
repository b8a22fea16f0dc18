package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// What an order wants: side, size, price, and when it may trade.
///
/// Before `goodAfter` the order sleeps at the broker; at `goodTill` it is canceled.
public record Terms(
    Side side,
    Shares quantity,
    Pricing pricing,
    TimeInForce timeInForce,
    Optional<Instant> goodAfter,
    Optional<Instant> goodTill,
    boolean outsideRegularHours) {
  Terms withQuantity(Shares newQuantity) {
    return new Terms(
        side, newQuantity, pricing, timeInForce, goodAfter, goodTill, outsideRegularHours);
  }

  Terms withPricing(Pricing newPricing) {
    return new Terms(
        side, quantity, newPricing, timeInForce, goodAfter, goodTill, outsideRegularHours);
  }

  Terms withTimeInForce(TimeInForce newTimeInForce) {
    return new Terms(
        side, quantity, pricing, newTimeInForce, goodAfter, goodTill, outsideRegularHours);
  }

  /// The broker's word for the order type.
  public String orderType() {
    var atClose = timeInForce == TimeInForce.AT_CLOSE;
    return switch (pricing) {
      case Pricing.Market _ -> atClose ? "MOC" : "MKT";
      case Pricing.Limit _ -> atClose ? "LOC" : "LMT";
      case Pricing.Stop _ -> "STP";
      case Pricing.StopLimit _ -> "STP LMT";
      case Pricing.Trail _ -> "TRAIL";
    };
  }

  /// The broker's word for the time in force.
  public String lifetime() {
    return timeInForce == TimeInForce.AT_CLOSE ? "DAY" : timeInForce.name();
  }
}
