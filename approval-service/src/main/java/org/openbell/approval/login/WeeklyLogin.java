package org.openbell.approval.login;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.TradingCalendar;

/// Whether somebody has logged in to the gateway since IBKR ended last week's login.
///
/// Every Sunday at 01:00 ET the token of the automatic restart ends, and one login by hand with the
/// second factor is due before the week begins (IBKR's guide to the auto restart). A gateway that
/// nobody logged in to takes no connection, so a connection since then is the proof.
public record WeeklyLogin(Level level, LocalDate sunday, String words) {
  /// How much it matters by now.
  public enum Level {
    /// Logged in for this week.
    DONE,
    /// The week has not begun.
    DUE,
    /// It is the morning of a trading day, and nothing can be bought without it.
    URGENT,
    /// Nobody has ever connected to a gateway here, or nobody wants to be told.
    UNKNOWN
  }

  private static final LocalTime TOKEN_ENDS = LocalTime.of(1, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final Duration BEFORE_WAKE = Duration.ofHours(1);

  public static WeeklyLogin unwatched(Instant now) {
    return new WeeklyLogin(Level.UNKNOWN, sundayOf(now), "not watched");
  }

  /// `connected` is when the gateway last took a connection of ours.
  public static WeeklyLogin of(Instant now, Optional<Instant> connected, TradingCalendar calendar) {
    LocalDate sunday = sundayOf(now);
    if (connected.isEmpty()) {
      return new WeeklyLogin(Level.UNKNOWN, sunday, "no gateway has ever been connected");
    }
    if (!connected.get().isBefore(at(sunday, TOKEN_ENDS))) {
      return new WeeklyLogin(Level.DONE, sunday, "done for this week");
    }
    return now.isBefore(urgentAt(sunday, calendar))
        ? new WeeklyLogin(
            Level.DUE, sunday, "the gateway's weekly login is due before the next open")
        : new WeeklyLogin(
            Level.URGENT,
            sunday,
            "log in to the gateway: no connection since this week's login became due");
  }

  /// The Sunday whose 01:00 ET came last.
  static LocalDate sundayOf(Instant now) {
    ZonedDateTime there = now.atZone(ExchangeTime.NEW_YORK).minusHours(TOKEN_ENDS.getHour());
    return there.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }

  /// Sunday evening: there is time left, and the trader is awake.
  public static Instant announcedAt(LocalDate sunday) {
    return at(sunday, EVENING);
  }

  /// An hour before the first trading day of the week begins.
  public static Instant urgentAt(LocalDate sunday, TradingCalendar calendar) {
    LocalDate first = calendar.sessionOnOrAfter(sunday).value();
    return new DaySchedule(calendar.hoursOn(first).orElseThrow()).wake().minus(BEFORE_WAKE);
  }

  /// When to look again.
  public static Instant nextLook(Instant now, TradingCalendar calendar) {
    LocalDate sunday = sundayOf(now);
    LocalDate next = sunday.plusWeeks(1);
    return Stream.of(announcedAt(sunday), urgentAt(sunday, calendar), announcedAt(next))
        .filter(moment -> moment.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, ExchangeTime.NEW_YORK).toInstant();
  }
}
