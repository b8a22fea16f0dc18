package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.system.chaos.DayClock.Jump;
import org.openbell.system.chaos.Hours.Leg;

class DayClockTest {
  private static final Instant NINE = Instant.parse("2025-10-29T13:00:00Z");
  private static final Instant TEN = Instant.parse("2025-10-29T14:00:00Z");

  @Test
  void aJumpIsAVeryFastMinute() {
    var jump = new Jump(NINE.plusSeconds(600), Duration.ofMinutes(1));

    assertThat(DayClock.withJumps(List.of(new Leg(NINE, 60), new Leg(TEN, 30)), List.of(jump)))
        .containsExactly(
            new Leg(NINE, 60),
            new Leg(NINE.plusSeconds(600), 10_000),
            new Leg(NINE.plusSeconds(660), 60),
            new Leg(TEN, 30));
  }

  @Test
  void walksAndGoesOnAsPlanned() {
    // Given
    var planned = List.of(new Leg(NINE, 60), new Leg(TEN, 30));
    var noticed = NINE.plusSeconds(1_800);

    // When
    var walking = DayClock.changed(planned, planned, noticed, true);
    var running = DayClock.changed(walking, planned, noticed.plusSeconds(7), false);

    // Then
    assertThat(walking).containsExactly(new Leg(NINE, 60), new Leg(noticed, 1));
    assertThat(running)
        .containsExactly(
            new Leg(NINE, 60),
            new Leg(noticed, 1),
            new Leg(noticed.plusSeconds(7), 60),
            new Leg(TEN, 30));
  }

  @Test
  void aJumpAcrossTwoPacesIsLeftOut() {
    var legs = List.of(new Leg(NINE, 60), new Leg(TEN, 30));
    var jump = new Jump(TEN.minusSeconds(10), Duration.ofMinutes(1));

    assertThat(DayClock.withJumps(legs, List.of(jump))).isEqualTo(legs);
  }
}
