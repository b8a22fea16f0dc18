package org.openbell.system.chaos;

import java.time.Duration;
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
}
