package org.openbell.local.teststack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
  private static final Instant TOUCHED = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Test
  void isIdleOnlyAfterTheWholeTime() {
    var due = TOUCHED.plus(TEN_MINUTES);

    assertThat(IdleWatch.isIdle(TOUCHED, due, TEN_MINUTES)).isFalse();
    assertThat(IdleWatch.isIdle(TOUCHED, due.plusMillis(1), TEN_MINUTES)).isTrue();
  }
}
