package org.openbell.tws.connection;

/// How many messages may be sent by when: a steady rate with a small burst.
///
/// The gateway answers a rate above half the market data lines per second with error 100, and ends
/// the connection at the third. Rate plus burst must therefore stay within that limit. Not
/// thread-safe; times are nanoseconds of any steady clock.
final class TokenBucket {
  private final long interval;
  private final long tolerance;
  private long nextFull;

  TokenBucket(int perSecond, int burst, long now) {
    this.interval = 1_000_000_000L / perSecond;
    this.tolerance = interval * (burst - 1);
    this.nextFull = now;
  }

  /// Nanoseconds until one more message may be sent; 0 for at once.
  long nanosUntilFree(long now) {
    return Math.max(0, nextFull - tolerance - now);
  }

  /// Counts one message as sent.
  void take(long now) {
    nextFull = Math.max(nextFull - now, 0) + now + interval;
  }
}
