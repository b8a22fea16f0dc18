package org.openbell.auditor.fact;

import java.time.Duration;
import java.time.Instant;

/// How much real time passes between two moments of the exchange's clock.
///
/// A machine needs its seconds in real time: at 200 times real time one of them is more than three
/// minutes of the exchange's, so limits on reactions are judged in real time.
@FunctionalInterface
public interface Pace {
  /// Exchange time is real time, as it is live and under virtual time.
  Pace REAL = Duration::between;

  /// Negative when `to` comes before `from`.
  Duration real(Instant from, Instant to);

  default boolean isLonger(Instant from, Instant to, Duration allowed) {
    return real(from, to).compareTo(allowed) > 0;
  }
}
