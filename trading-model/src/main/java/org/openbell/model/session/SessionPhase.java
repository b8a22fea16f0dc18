package org.openbell.model.session;

/// Where a session stands, in the order in which a day passes through them.
///
/// A phase includes its first moment and excludes its last; [DaySchedule] says when each begins.
public enum SessionPhase {
  /// Before 08:00: nothing runs.
  ASLEEP,
  /// From 08:00: the whole market is scanned.
  AWAKE,
  /// From 09:00: candidates are scored.
  RANKING,
  /// From 09:15: orders are sized, checked and shown, none is sent.
  PLANNING,
  /// From 09:20: market-on-open orders are sent and can still be taken back.
  ENTRY,
  /// From 09:24:30: no new order; one whose absence is proven may be sent again.
  ENTRY_CLOSED,
  /// From 09:27:30: nothing is sent for the open anymore, the auction belongs to the exchange.
  AUCTION,
  /// From the open: positions are protected, rescans propose.
  REGULAR,
  /// From 15 minutes before the close: everything still held is sold.
  FLATTENING,
  /// From 8 minutes before the close: whatever is still held is an alarm.
  ALARM,
  /// From the close on.
  CLOSED
}
