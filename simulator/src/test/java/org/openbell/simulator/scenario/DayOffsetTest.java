package org.openbell.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;

class DayOffsetTest {
  @ParameterizedTest
  @CsvSource({
    "open, 2025-10-29T13:30:00Z",
    "open+35m, 2025-10-29T14:05:00Z",
    "open+1h15m, 2025-10-29T14:45:00Z",
    "open-2h, 2025-10-29T11:30:00Z",
    "close-15m, 2025-10-29T19:45:00Z"
  })
  void countsFromTheOpenOrTheClose(String text, Instant expected) {
    SessionHours hours = SessionHours.full(SessionDate.of(2025, 10, 29));
    assertThat(DayOffset.parse(text).on(hours)).isEqualTo(expected);
  }

  @Test
  void followsAnEarlyClose() {
    SessionHours hours = SessionHours.early(SessionDate.of(2025, 11, 28));
    assertThat(DayOffset.parse("close-15m").on(hours))
        .isEqualTo(Instant.parse("2025-11-28T17:45:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "noon", "open+", "open+35", "open 5m", "close-", "09:45"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> DayOffset.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }
}
