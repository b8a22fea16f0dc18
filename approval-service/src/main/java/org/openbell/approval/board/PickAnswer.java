package org.openbell.approval.board;

/// What became of a pick.
public enum PickAnswer {
  /// Nothing yet.
  WAITING,
  /// Sizing said no.
  DECLINED,
  /// Our last gate said no: nothing left the house.
  DENIED,
  /// The trader is asked.
  ASKED,
  /// The trader said no.
  REFUSED,
  /// Nobody answered in time.
  LAPSED,
  /// At the broker.
  SENT,
  /// Bought, and not sold yet.
  HELD,
  CLOSED,
  /// Taken back or timed out without a share.
  NOT_FILLED,
  /// The broker or the exchange said no.
  REJECTED
}
