package org.openbell.tws.message;

/// What an error code means for the thing it names.
///
/// The protocol has one message for failures, warnings and notices, and no severity in it; only the
/// code tells.
public enum ErrorClass {
  /// The request failed; no further answer will come.
  ANSWER,
  /// The order is dead, or was never accepted.
  ORDER_DEAD,
  /// The change or cancel was refused; the order is as it was.
  MODIFY_REFUSED,
  /// Dead when the order was new, as it was when this was a change.
  ORDER_DEAD_OR_MODIFY_REFUSED,
  /// Concerns an order, but does not prove its death: ask the broker.
  UNDECIDED,
  /// The order or request stays alive.
  WARNING,
  /// Nothing failed.
  NOTICE,
  /// Concerns the link between us, the gateway and the broker.
  SESSION
}
