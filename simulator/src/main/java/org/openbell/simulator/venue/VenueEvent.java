package org.openbell.simulator.venue;

import org.openbell.simulator.account.Commission;
import org.openbell.simulator.account.Execution;

/// What the venue tells the outside, in the order in which it happened.
public sealed interface VenueEvent {
  /// An order is in a new state worth reporting.
  record Reported(Order order) implements VenueEvent {}

  /// An order traded.
  record Executed(Order order, Execution execution) implements VenueEvent {}

  /// An earlier execution turned out to be another one, or none: it has a new revision.
  record Revised(Order order, Execution execution) implements VenueEvent {}

  /// A cancel is under way; `asked` tells whether the client wanted it.
  record Canceling(Order order, boolean asked) implements VenueEvent {}

  /// An order that was never transmitted is forgotten.
  record Unstaged(Order order) implements VenueEvent {}

  /// A screen order was given an id that the client may use.
  record Bound(Order order) implements VenueEvent {}

  /// The commission of an earlier execution became known.
  record Charged(Order order, Commission commission) implements VenueEvent {}

  /// An order ended without being filled completely.
  record Canceled(Order order, String reason) implements VenueEvent {}

  /// An order was taken and then turned down by the exchange or the broker.
  record Rejected(Order order, Refusal refusal) implements VenueEvent {}

  /// A request was turned down: a new order never existed, a changed or canceled one lives on.
  record Refused(OrderKey key, Refusal refusal) implements VenueEvent {}

  /// An order lives, with a remark.
  record Warned(Order order, Refusal remark) implements VenueEvent {}
}
