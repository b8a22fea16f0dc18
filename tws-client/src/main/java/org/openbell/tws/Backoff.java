package org.openbell.tws;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.openbell.tws.connection.Ranges;

/// How long to wait before the next attempt: twice as long each time, up to a limit.
///
/// @param first before the second attempt, 1 ms to 1 h
/// @param longest no wait is longer than this, jitter aside
/// @param jitterPercent how far a wait may be off in either direction, 0 to 50, so that clients of
///     one gateway do not all come back at once
public record Backoff(Duration first, Duration longest, int jitterPercent) {
  private static final int HUNDRED = 100;

  /// More doublings overflow nothing but make no difference.
  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    Ranges.require("first wait", first, Duration.ofMillis(1), Duration.ofHours(1));
    Ranges.require("longest wait", longest, first, Duration.ofHours(1));
    Ranges.require("jitterPercent", jitterPercent, 0, 50);
  }

  /// 1, 2, 4, 8 and then always 15 s, each 20 % off at most.
  public static Backoff usual() {
    return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15), 20);
  }

  /// 5, 10, 20 and then always 40 s: a gateway keeps the client id of a connection that died
  /// without a word for a while.
  public static Backoff whileIdIsInUse() {
    return new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(40), 20);
  }

  /// The wait after so many failures.
  ///
  /// @param failures in a row, 1 or more
  public Duration after(int failures, RandomGenerator random) {
    var doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    var nanos = longest.toNanos();
    for (var wait = first.toNanos(); doublings >= 0 && wait < nanos; wait *= 2) {
      if (doublings-- == 0) {
        nanos = wait;
      }
    }
    var spread = nanos / HUNDRED * jitterPercent;
    return Duration.ofNanos(nanos + random.nextLong(-spread, spread + 1));
  }

  /// Failures to count now that a connection has ended: a connection that held for longer than the
  /// longest wait is forgiven everything before it, one that fell at once is one more failure.
  public int failuresAfter(int failuresBefore, Duration heldFor) {
    return heldFor.compareTo(longest) > 0 ? 1 : Math.addExact(failuresBefore, 1);
  }
}
