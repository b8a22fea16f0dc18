package org.openbell.order.lease;

import java.time.Duration;

/// How long the right to act lasts, in real time whatever speed the exchange clock has.
///
/// By the database a lease lasts `length` from when it was renewed. By our own monotonic clock it
/// ends `margin` earlier, counted from before we asked: however long the question and the answer
/// took, and however the clocks drift, we stop first.
public record LeaseTerms(Duration length, Duration renewEvery, Duration margin) {
  public static final LeaseTerms STANDARD =
      new LeaseTerms(Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofSeconds(5));

  public LeaseTerms {
    if (renewEvery.plus(margin).compareTo(length) >= 0) {
      throw new IllegalArgumentException(
          "a lease of "
              + length
              + " cannot be renewed every "
              + renewEvery
              + " and end "
              + margin
              + " early");
    }
  }

  /// Until when an answer to a question of `askedAt` lets us act, in the same nanoseconds.
  long validUntil(long askedAt) {
    return askedAt + length.minus(margin).toNanos();
  }
}
