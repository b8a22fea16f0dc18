package org.openbell.auditor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockTextTest {
  private static final ClockText PACED =
      ClockText.parse("2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*360,2025-10-29T13:00:00Z*60");

  @Test
  void readsLegsOfDifferentSpeed() {
    assertThat(PACED.at(Instant.parse("2026-11-22T08:00:10Z")))
        .isEqualTo(Instant.parse("2025-10-29T13:00:00Z"));
    assertThat(PACED.at(Instant.parse("2026-11-22T08:00:11Z")))
        .isEqualTo(Instant.parse("2025-10-29T13:01:00Z"));
    assertThat(PACED.at(Instant.parse("2026-11-22T07:59:00Z")))
        .isEqualTo(Instant.parse("2025-10-29T12:00:00Z"));
  }

  @Test
  void tellsHowMuchRealTimePassed() {
    assertThat(
            PACED.real(
                Instant.parse("2025-10-29T12:54:00Z"), Instant.parse("2025-10-29T13:01:00Z")))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void realIsReal() {
    var clock = ClockText.parse("real");
    var now = Instant.parse("2026-11-22T08:00:00Z");

    assertThat(clock.at(now)).isEqualTo(now);
    assertThat(clock.real(now, now.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void standingStands() {
    var clock = ClockText.parse("standing 2025-10-29T11:55:00Z");

    assertThat(clock.at(Instant.parse("2026-11-22T08:00:00Z")))
        .isEqualTo(Instant.parse("2025-10-29T11:55:00Z"));
  }
}
