package org.openbell.simulator.venue;

import org.openbell.model.money.Price;

/// What becomes of one order in one second of trading.
public sealed interface Decision {
  /// It cannot trade yet; nothing changes.
  record Sleep() implements Decision {}

  /// It is in the market and finds no match.
  record Rest() implements Decision {}

  /// Its stop was reached.
  record Trigger() implements Decision {}

  /// Its stop follows the market to a better place.
  record Follow(Pricing.Trail to) implements Decision {}

  /// It trades at this price.
  record Match(Price price) implements Decision {}

  /// Its life ends without a further match.
  record Expire(String reason) implements Decision {}
}
