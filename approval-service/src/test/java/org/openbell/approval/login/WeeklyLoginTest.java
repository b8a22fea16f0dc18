package org.openbell.approval.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.login.WeeklyLogin.Level;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;

class WeeklyLoginTest {
  private static final TradingCalendar CALENDAR = UsEquityCalendar.standard();
  private static final LocalDate SUNDAY = LocalDate.of(2025, 10, 26);
  private static final Optional<Instant> FRIDAY = Optional.of(at("2025-10-24T15:00"));

  @Test
  void isDoneWhenTheGatewayTookAConnectionSinceTheTokenEnded() {
    assertThat(level("2025-10-26T01:00", Optional.of(at("2025-10-26T01:00"))))
        .isEqualTo(Level.DONE);
    assertThat(level("2025-10-29T09:00", Optional.of(at("2025-10-27T07:30"))))
        .isEqualTo(Level.DONE);
    assertThat(level("2025-10-26T00:59", Optional.of(at("2025-10-20T07:30"))))
        .isEqualTo(Level.DONE);
  }

  @Test
  void isDueFromSundayAndUrgentAnHourBeforeMondaysWake() {
    assertThat(level("2025-10-26T01:00", FRIDAY)).isEqualTo(Level.DUE);
    assertThat(level("2025-10-27T06:59", FRIDAY)).isEqualTo(Level.DUE);
    assertThat(level("2025-10-27T07:00", FRIDAY)).isEqualTo(Level.URGENT);
    assertThat(level("2025-10-31T15:00", FRIDAY)).isEqualTo(Level.URGENT);
  }

  @Test
  void waitsForTheFirstTradingDayOfTheWeek() {
    // Memorial Day 2026 is Monday, May 25th.
    Optional<Instant> before = Optional.of(at("2026-05-22T15:00"));
    assertThat(level("2026-05-25T12:00", before)).isEqualTo(Level.DUE);
    assertThat(level("2026-05-26T07:00", before)).isEqualTo(Level.URGENT);
  }

  @Test
  void saysNothingWhereNoGatewayWasEverConnected() {
    assertThat(level("2025-10-27T09:00", Optional.empty())).isEqualTo(Level.UNKNOWN);
  }

  @Test
  void looksAgainOnSundayEveningAndOnTheFirstMorning() {
    assertThat(WeeklyLogin.announcedAt(SUNDAY)).isEqualTo(at("2025-10-26T18:00"));
    assertThat(next("2025-10-26T12:00")).isEqualTo(at("2025-10-26T18:00"));
    assertThat(next("2025-10-26T18:00")).isEqualTo(at("2025-10-27T07:00"));
    assertThat(next("2025-10-27T07:00")).isEqualTo(at("2025-11-02T18:00"));
  }

  /// On 2025-11-02 the clocks go back at 02:00.
  @Test
  void goesByTheClockOnTheWallWhenItChanges() {
    Optional<Instant> before = Optional.of(at("2025-11-02T00:59"));
    assertThat(level("2025-11-02T12:00", before)).isEqualTo(Level.DUE);
    assertThat(level("2025-11-02T12:00", Optional.of(at("2025-11-02T03:00"))))
        .isEqualTo(Level.DONE);
  }

  private static Instant next(String now) {
    return WeeklyLogin.nextLook(at(now), CALENDAR);
  }

  private static Level level(String now, Optional<Instant> connected) {
    return WeeklyLogin.of(at(now), connected, CALENDAR).level();
  }

  private static Instant at(String wall) {
    String[] parts = wall.split("T", -1);
    return ExchangeTime.at(SessionDate.parse(parts[0]), LocalTime.parse(parts[1]));
  }
}
