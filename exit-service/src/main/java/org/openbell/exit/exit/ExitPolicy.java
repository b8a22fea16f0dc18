package org.openbell.exit.exit;

import java.time.Duration;

/// How long a position waits for the broker before it asks again, and how often it asks.
///
/// Durations are exchange time. `chaseAfter` 1..60 s and `chaseLimit` 1..20 for a confirmation of
/// the exits; `flattenGrace` 5..120 s for the broker's own time exit; `closeAgainAfter` 10..300 s
/// between two orders to close.
public record ExitPolicy(
    Duration chaseAfter, int chaseLimit, Duration flattenGrace, Duration closeAgainAfter) {
  public ExitPolicy {
    requireSeconds("chase-after", chaseAfter, 1, 60);
    requireSeconds("flatten-grace", flattenGrace, 5, 120);
    requireSeconds("close-again-after", closeAgainAfter, 10, 300);
    if (chaseLimit < 1 || chaseLimit > 20) {
      throw new IllegalArgumentException("chase-limit is " + chaseLimit + ", must be 1..20");
    }
  }

  private static void requireSeconds(String what, Duration given, int least, int most) {
    if (given.compareTo(Duration.ofSeconds(least)) < 0
        || given.compareTo(Duration.ofSeconds(most)) > 0) {
      throw new IllegalArgumentException(
          "%s is %s, must be %d s to %d s".formatted(what, given, least, most));
    }
  }
}
