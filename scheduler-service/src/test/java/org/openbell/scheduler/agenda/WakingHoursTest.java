package org.openbell.scheduler.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.session.SessionPhase;
import org.openbell.model.session.UsEquityCalendar;

class WakingHoursTest {
  private static final WakingHours HOURS = new WakingHours(UsEquityCalendar.standard());

  @ParameterizedTest
  @CsvSource({
    "2025-10-29T11:59:59Z, false, 2025-10-29T12:00:00Z",
    "2025-10-29T12:00:00Z, true, 2025-10-30T12:00:00Z",
    "2025-10-29T20:04:59Z, true, 2025-10-30T12:00:00Z",
    "2025-10-29T20:05:00Z, false, 2025-10-30T12:00:00Z",
    "2025-11-01T16:00:00Z, false, 2025-11-03T13:00:00Z"
  })
  void isAwakeFromWakeToSleepAndKnowsTheNextWake(Instant now, boolean awake, Instant nextWake) {
    assertThat(HOURS.isAwakeAt(now)).isEqualTo(awake);
    assertThat(HOURS.nextWakeAfter(now)).isEqualTo(nextWake);
  }

  @Test
  void isAsleepAllSaturday() {
    assertThat(HOURS.phaseAt(Instant.parse("2025-11-01T16:00:00Z"))).isEqualTo(SessionPhase.ASLEEP);
  }
}
