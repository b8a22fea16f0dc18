package org.openbell.approval.push;

import java.time.Duration;
import java.util.Optional;

/// How often a message is tried, and how long it is worth trying; all in real time.
///
/// The pauses double from one second to a minute; each is cut by chance to somewhere between half
/// and all of it, so that what failed together does not come again together.
public record Patience(int mostTries, Duration longest) {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  public Patience {
    if (mostTries < 1 || !longest.isPositive()) {
      throw new IllegalArgumentException(
          "openbell.push.tries is at least 1 and openbell.push.give-up-after is positive, for"
              + " example PT30M");
    }
  }

  /// Whether a message that has waited so long is still worth sending.
  public boolean isWorthIt(Duration age) {
    return age.compareTo(longest) < 0;
  }

  /// The pause after so many tries, at least as long as the other side asked for; empty when it is
  /// given up. `chance` is drawn from [0, 1).
  public Optional<Duration> pause(
      int tries, Duration age, Optional<Duration> askedFor, double chance) {
    if (chance < 0 || chance >= 1) {
      throw new IllegalArgumentException("chance is drawn from [0, 1), not " + chance);
    }
    Duration full = FIRST.multipliedBy(1L << Math.min(tries - 1, 6));
    Duration capped = full.compareTo(LONGEST_PAUSE) < 0 ? full : LONGEST_PAUSE;
    Duration cut = capped.dividedBy(2).plusMillis((long) (capped.toMillis() * chance / 2));
    Duration pause = askedFor.filter(asked -> asked.compareTo(cut) > 0).orElse(cut);
    return tries >= mostTries || !isWorthIt(age.plus(pause))
        ? Optional.empty()
        : Optional.of(pause);
  }
}
