package org.openbell.tws.connection;

/// What a call does that finds no room for its message.
public enum WhenFull {
  /// Fails at once; nothing was sent.
  REFUSE,
  /// Waits for room as long as the limits allow, and fails then. Never in listener code, where
  /// waiting could last forever: there it is [#REFUSE].
  WAIT
}
