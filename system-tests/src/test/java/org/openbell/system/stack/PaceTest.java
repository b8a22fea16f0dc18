package org.openbell.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Pace PACE =
      Pace.parse(
          "2026-11-22T08:00:00Z=2025-10-29T12:00:00Z*360,"
              + "2025-10-29T13:00:00Z*60,2025-10-29T13:30:00Z*20");

  @Test
  void oneLegIsDividedByItsSpeed() {
    assertThat(real("12:00:00", "12:06:00")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void everyLegCountsWithItsOwnSpeed() {
    // Six minutes at 360, half an hour at 60, one minute at 20.
    assertThat(real("12:54:00", "13:31:00")).isEqualTo(Duration.ofSeconds(1 + 30 + 3));
  }

  @Test
  void backwardsIsNegative() {
    assertThat(real("13:01:00", "13:00:00")).isEqualTo(Duration.ofSeconds(-1));
  }

  @Test
  void beforeTheFirstLegTimeStandsStill() {
    assertThat(real("11:00:00", "12:00:00")).isZero();
  }

  @Test
  void realTimeGivesBackTheExchangeTimeItCameFrom() {
    assertThat(PACE.after(Duration.ofSeconds(10 + 30 + 3))).isEqualTo(onTheDay("13:31:00"));
    assertThat(PACE.after(Duration.ofSeconds(1))).isEqualTo(onTheDay("12:06:00"));
  }

  private static Duration real(String from, String to) {
    return PACE.realBetween(onTheDay(from), onTheDay(to));
  }

  private static Instant onTheDay(String time) {
    return Instant.parse("2025-10-29T" + time + "Z");
  }
}
