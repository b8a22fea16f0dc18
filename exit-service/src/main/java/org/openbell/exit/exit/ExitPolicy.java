package org.openbell.exit.exit;

import java.time.Duration;

/// How long a position waits for the broker before it asks again or acts itself, and how often.
///
/// Durations are exchange time. `chaseAfter` 1..60 s and `chaseLimit` 1..20 for a confirmation of
/// the exits; `guardAfter` 1..60 s for the broker's stop to sell once the market is there, on a
/// price no older than `tickAge`, at most ten minutes; `guardLimit` 1..10 orders to close then;
/// `flattenGrace` 5..120 s for the broker's own time exit; `closeAgainAfter` 10..300 s between two
/// orders to close; `verifyAfter` 10..3600 s for the broker's word that nothing is left.
public record ExitPolicy(
    Duration chaseAfter,
    int chaseLimit,
    Duration guardAfter,
    int guardLimit,
    Duration tickAge,
    Duration flattenGrace,
    Duration closeAgainAfter,
    Duration verifyAfter) {
  public ExitPolicy {
    requireSeconds("chase-after", chaseAfter, 1, 60);
    requireCount("chase-limit", chaseLimit, 20);
    requireSeconds("guard-after", guardAfter, 1, 60);
    requireCount("guard-limit", guardLimit, 10);
    requireSeconds("tick-age", tickAge, 1, 600);
    requireSeconds("flatten-grace", flattenGrace, 5, 120);
    requireSeconds("close-again-after", closeAgainAfter, 10, 300);
    requireSeconds("verify-after", verifyAfter, 10, 3_600);
  }

  /// What holds unless somebody sets something else.
  public static ExitPolicy standard() {
    return new ExitPolicy(
        Duration.ofSeconds(5),
        5,
        Duration.ofSeconds(3),
        3,
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        Duration.ofSeconds(180));
  }

  private static void requireSeconds(String what, Duration given, int least, int most) {
    if (given.compareTo(Duration.ofSeconds(least)) < 0
        || given.compareTo(Duration.ofSeconds(most)) > 0) {
      throw new IllegalArgumentException(
          "openbell.exit.%s: %s is not %d s to %d s".formatted(what, given, least, most));
    }
  }

  private static void requireCount(String what, int given, int most) {
    if (given < 1 || given > most) {
      throw new IllegalArgumentException(
          "openbell.exit.%s: %d is not 1 to %d".formatted(what, given, most));
    }
  }
}
