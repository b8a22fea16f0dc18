package org.openbell.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTimeTest {

  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, 09:28:05 ET (06:28:05 PT)",
    "Europe/Berlin, 09:28:05 ET (15:28:05 CET)",
    "UTC, 09:28:05 ET (14:28:05 UTC)",
    "America/New_York, 09:28:05 ET",
    "America/Toronto, 09:28:05 ET"
  })
  void showsTheExchangesTimeBeforeTheReadersOwn(ZoneId own, String shown) {
    assertThat(ExchangeTime.show(Instant.parse("2026-11-23T14:28:05Z"), own)).isEqualTo(shown);
  }

  @Test
  void showsSummerTimeUnderTheSameName() {
    assertThat(
            ExchangeTime.show(
                Instant.parse("2026-07-01T13:28:05Z"), ZoneId.of("America/Los_Angeles")))
        .isEqualTo("09:28:05 ET (06:28:05 PT)");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T04:59:59Z, 2026-11-23", "2026-11-24T05:00:00Z, 2026-11-24",
    "2026-07-02T03:59:59Z, 2026-07-01", "2026-07-02T04:00:00Z, 2026-07-02"
  })
  void turnsTheDateAtMidnightInNewYork(Instant moment, LocalDate date) {
    assertThat(ExchangeTime.dateOf(moment)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-30, 2026-10-30T13:28:00Z", "2026-11-02, 2026-11-02T14:28:00Z"})
  void readsTheWallClockInNewYork(String date, Instant moment) {
    assertThat(ExchangeTime.at(SessionDate.parse(date), LocalTime.of(9, 28))).isEqualTo(moment);
  }
}
