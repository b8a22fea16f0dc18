package org.openbell.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionHoursTest {

  // The last and first session around each change of the clocks, and the weeks in which Europe
  // has already changed and New York has not.
  @ParameterizedTest
  @CsvSource({
    "2025-03-07, 2025-03-07T14:30:00Z", "2025-03-10, 2025-03-10T13:30:00Z",
    "2025-10-27, 2025-10-27T13:30:00Z", "2025-10-31, 2025-10-31T13:30:00Z",
    "2025-11-03, 2025-11-03T14:30:00Z", "2026-03-06, 2026-03-06T14:30:00Z",
    "2026-03-09, 2026-03-09T13:30:00Z", "2026-10-30, 2026-10-30T13:30:00Z",
    "2026-11-02, 2026-11-02T14:30:00Z", "2027-03-12, 2027-03-12T14:30:00Z",
    "2027-03-15, 2027-03-15T13:30:00Z", "2027-11-05, 2027-11-05T13:30:00Z",
    "2027-11-08, 2027-11-08T14:30:00Z", "2028-03-10, 2028-03-10T14:30:00Z",
    "2028-03-13, 2028-03-13T13:30:00Z", "2028-11-03, 2028-11-03T13:30:00Z",
    "2028-11-06, 2028-11-06T14:30:00Z"
  })
  void openAtHalfPastNineInNewYorkWhateverTheSeason(String date, Instant open) {
    assertThat(SessionHours.full(SessionDate.parse(date)).open()).isEqualTo(open);
  }

  @Test
  void closeAtFourOnAFullDay() {
    var hours = SessionHours.full(SessionDate.parse("2026-11-25"));

    assertThat(hours.close()).isEqualTo(Instant.parse("2026-11-25T21:00:00Z"));
    assertThat(hours.isEarlyClose()).isFalse();
  }

  @Test
  void closeAtOneOnAHalfDay() {
    var hours = SessionHours.early(SessionDate.parse("2026-11-27"));

    assertThat(hours.close()).isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
    assertThat(hours.isEarlyClose()).isTrue();
  }

  @Test
  void refuseHoursOfAnotherDay() {
    var friday = SessionHours.full(SessionDate.parse("2026-11-27"));

    assertThatThrownBy(
            () -> new SessionHours(SessionDate.parse("2026-11-30"), friday.open(), friday.close()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "session 2026-11-30 runs 2026-11-27T14:30:00Z to 2026-11-27T21:00:00Z,"
                + " outside 09:30 to 16:00 ET");
  }

  @Test
  void refuseToCloseTheMomentTheyOpen() {
    var open = Instant.parse("2026-11-27T14:30:00Z");

    assertThatThrownBy(() -> new SessionHours(SessionDate.parse("2026-11-27"), open, open))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "session 2026-11-27 opens at 2026-11-27T14:30:00Z,"
                + " not before its close at 2026-11-27T14:30:00Z");
  }
}
