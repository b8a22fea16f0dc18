package org.openbell.system.chaos;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// How a day ended: what was wrong, and what is left of it if it could be read.
record DayResult(
    Schedule schedule,
    List<String> violations,
    List<Integer> notWhollyJudged,
    Duration length,
    Optional<Evidence> evidence) {
  DayResult {
    violations = List.copyOf(violations);
    notWhollyJudged = List.copyOf(notWhollyJudged);
  }

  /// The same day by the rules of now: what was wrong then, and whatever is found wrong today.
  DayResult judgedAgain() {
    var judgment = Judgment.of(evidence.orElseThrow());
    var all = new LinkedHashSet<>(violations);
    all.addAll(judgment.violations());
    return new DayResult(schedule, List.copyOf(all), judgment.notWhollyJudged(), length, evidence);
  }
}
