package org.openbell.order.broker;

import java.time.Duration;
import java.util.Optional;

/// How long the gateway has refused us, for one reason, in its words; moments are nanoseconds of a
/// monotonic clock.
///
/// `idIsTaken`: another connection has our client id (326). A gateway that has not noticed the
/// death of our last process says so for a while; a second instance that should not be there makes
/// it say so for ever. We ask again with the same id, always: another id would be another fence.
public record RefusedLink(String words, boolean idIsTaken, long since, boolean told) {
  private static final Duration ALARM_AFTER = Duration.ofSeconds(30);

  /// The same trouble goes on, or another one begins.
  public static RefusedLink after(
      Optional<RefusedLink> before, String words, boolean idIsTaken, long now) {
    return before
        .filter(known -> known.idIsTaken == idIsTaken)
        .map(known -> new RefusedLink(words, idIsTaken, known.since, known.told))
        .orElseGet(() -> new RefusedLink(words, idIsTaken, now, false));
  }

  /// What a person has to hear, once, when the id stays taken.
  public Optional<String> alarm(long now) {
    return idIsTaken && !told && lasted(now).compareTo(ALARM_AFTER) >= 0
        ? Optional.of(inWords(now) + ": is another order-service, or another program, connected?")
        : Optional.empty();
  }

  public RefusedLink heard() {
    return new RefusedLink(words, idIsTaken, since, true);
  }

  public String inWords(long now) {
    return words + " (for " + lasted(now).toSeconds() + " s)";
  }

  private Duration lasted(long now) {
    return Duration.ofNanos(now - since);
  }
}
