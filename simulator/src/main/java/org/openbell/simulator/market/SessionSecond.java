package org.openbell.simulator.market;

import java.time.Duration;
import java.time.Instant;
import org.openbell.model.session.SessionHours;

/// Moments as whole seconds from the open, negative before it.
final class SessionSecond {
  /// 04:00 New York, when pre-market trading begins.
  static final int PRE_MARKET_OPEN = -5 * 3600 - 1800;

  private SessionSecond() {}

  /// The second that this moment lies in, rounded towards the past.
  static int of(SessionHours hours, Instant at) {
    long seconds = Duration.between(hours.open(), at).toSeconds();
    return Math.clamp(seconds, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static int close(SessionHours hours) {
    return of(hours, hours.close());
  }
}
