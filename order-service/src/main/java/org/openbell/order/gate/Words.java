package org.openbell.order.gate;

import java.time.Duration;

/// Durations as people say them: `90 s`, `20 min`, `1 h 30 min`.
final class Words {
  private static final long LARGEST_SECONDS = 120;

  private Words() {}

  static String of(Duration time) {
    long seconds = time.toSeconds();
    if (seconds <= LARGEST_SECONDS) {
      return seconds + " s";
    }
    long hours = time.toHours();
    String minutes = time.toMinutesPart() + " min";
    if (hours == 0) {
      return minutes;
    }
    return time.toMinutesPart() == 0 ? hours + " h" : hours + " h " + minutes;
  }
}
