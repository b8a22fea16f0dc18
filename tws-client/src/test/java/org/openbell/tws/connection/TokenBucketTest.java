package org.openbell.tws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void staysBelowFiftyMessagesInTheFirstSecondAndAtFortyInTheNext() {
    var bucket = new TokenBucket(40, 10, 0);

    assertThat(sentBetween(bucket, 0, SECOND)).isEqualTo(49);
    assertThat(sentBetween(bucket, SECOND, 2 * SECOND)).isEqualTo(40);
  }

  @Test
  void doesNotSaveUpDuringSilence() {
    var bucket = new TokenBucket(40, 10, 0);

    assertThat(sentBetween(bucket, 3600 * SECOND, 3601 * SECOND)).isEqualTo(49);
  }

  @Test
  void saysHowLongToWait() {
    var bucket = new TokenBucket(40, 1, 0);

    bucket.take(0);

    assertThat(bucket.nanosUntilFree(0)).isEqualTo(25_000_000);
    assertThat(bucket.nanosUntilFree(25_000_000)).isZero();
  }

  private static int sentBetween(TokenBucket bucket, long from, long to) {
    var sent = 0;
    for (var now = from; now < to; now += SECOND / 1_000) {
      while (bucket.nanosUntilFree(now) == 0) {
        bucket.take(now);
        sent++;
      }
    }
    return sent;
  }
}
