package org.openbell.order.arming;

import java.time.Duration;
import java.time.Instant;

/// How far another clock is from ours, seen through a question that took its time.
public final class ClockSkew {
  private ClockSkew() {}

  /// The least difference that explains what was seen, so that a slow answer is not taken for a
  /// wrong clock: their clock showed `theirs`, cut to `grain`, at some moment between our `asked`
  /// and our `answered`.
  public static Duration least(Instant asked, Instant answered, Instant theirs, Duration grain) {
    if (theirs.isAfter(answered)) {
      return Duration.between(answered, theirs);
    }
    Instant latest = theirs.plus(grain);
    return latest.isBefore(asked) ? Duration.between(latest, asked) : Duration.ZERO;
  }
}
