package org.openbell.system.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// When a day's clock walks: while what is due has not been told, or while somebody is away at a
/// time that counts.
///
/// So a slow machine plays the same day as a quick one, only longer. Nothing is waited for without
/// end: then the day goes on as planned, and is judged as it is.
final class Patience {
  private static final Duration LONGEST_WALK = Duration.ofMinutes(8);

  /// Where the plan is quicker than that, no minute counts.
  private static final int WHERE_IT_COUNTS = 90;

  /// From that time on so many events of that type have to have been told.
  record Wait(LocalTime from, String eventType, int events) {}

  private static final List<Wait> WAITS =
      List.of(
          new Wait(LocalTime.of(8, 15), "CandidatesFound", 1),
          new Wait(LocalTime.of(8, 40), "TradeProposed", 1),
          new Wait(LocalTime.of(9, 20, 30), "OrderSent", 1),
          new Wait(LocalTime.of(9, 31), "FillRecorded", 1));

  private final Hours hours;
  private final DayClock clock;
  private final ToIntFunction<String> heard;
  private final Predicate<Instant> alsoLate;
  private long walkingSince;
  private Duration walked = Duration.ZERO;

  /// `alsoLate` says of a moment whether something else is waited for.
  Patience(Hours hours, DayClock clock, ToIntFunction<String> heard, Predicate<Instant> alsoLate) {
    this.hours = hours;
    this.clock = clock;
    this.heard = heard;
    this.alsoLate = alsoLate;
  }

  /// Called again and again with whether anybody is away.
  void look(boolean somebodyIsAway) {
    var now = clock.now();
    boolean counts = clock.plannedSpeed(now) <= WHERE_IT_COUNTS;
    boolean walk =
        walked.compareTo(LONGEST_WALK) < 0 && (isLate(now) || (somebodyIsAway && counts));
    long at = System.nanoTime();
    if (walkingSince != 0) {
      walked = walked.plusNanos(at - walkingSince);
    }
    walkingSince = walk ? at : 0;
    clock.walk(walk);
  }

  private boolean isLate(Instant now) {
    return alsoLate.test(now)
        || WAITS.stream()
            .anyMatch(
                wait ->
                    !now.isBefore(hours.at(wait.from()))
                        && heard.applyAsInt(wait.eventType()) < wait.events());
  }
}
