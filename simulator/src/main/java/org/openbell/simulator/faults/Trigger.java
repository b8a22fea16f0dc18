package org.openbell.simulator.faults;

/// When a fault happens.
public sealed interface Trigger {
  /// As soon as the script is there.
  record Now() implements Trigger {}

  /// At that exchange time; when it had passed before the script came, never.
  record AtTime(DayMoment moment) implements Trigger {}

  /// When the `nth` message that fits passes, counted from the script's beginning.
  record OnMessage(Phase phase, int nth, MessageMatch match) implements Trigger {}

  enum Phase {
    /// Before the message reaches the other side.
    ON,
    /// Once it was sent, or once the gateway has dealt with it.
    AFTER
  }
}
