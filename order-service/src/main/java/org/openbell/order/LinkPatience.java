package org.openbell.order;

import java.time.Duration;

/// What is done while the books cannot be compared, the longer the more: in real time, because
/// links are.
public enum LinkPatience {
  WAIT(Duration.ZERO),
  /// A person is told.
  ALARM(Duration.ofMinutes(2)),
  /// No entries until a person resumes.
  REDUCE(Duration.ofMinutes(3)),
  /// Our own connection is made anew, every five minutes: a gateway that hangs may take a new one.
  RECONNECT(Duration.ofMinutes(5));

  private final Duration longest;

  LinkPatience(Duration longest) {
    this.longest = longest;
  }

  /// After how long without a comparison it is due.
  public Duration longest() {
    return longest;
  }

  /// What is due after the books could not be compared for so long.
  public static LinkPatience after(Duration missing) {
    LinkPatience due = WAIT;
    for (LinkPatience step : values()) {
      if (missing.compareTo(step.longest) >= 0) {
        due = step;
      }
    }
    return due;
  }
}
