package org.openbell.system.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.openbell.auditor.fact.Session;

/// A session's times, and how fast a day of chaos runs through them.
record Hours(LocalDate date, LocalTime closes) {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime OPENS = LocalTime.of(9, 30);

  /// Nothing is broken from here to the end: what is still open can be brought to its end.
  private static final Duration QUIET_BEFORE_CLOSE = Duration.ofMinutes(8);

  Instant at(LocalTime time) {
    return date.atTime(time).atZone(NEW_YORK).toInstant();
  }

  LocalTime timeOf(Instant moment) {
    return moment.atZone(NEW_YORK).toLocalTime();
  }

  Instant open() {
    return at(OPENS);
  }

  Instant close() {
    return at(closes);
  }

  Instant quiet() {
    return close().minus(QUIET_BEFORE_CLOSE);
  }

  /// After that the scheduler sends everybody to sleep.
  Instant sleep() {
    return close().plus(Duration.ofMinutes(5));
  }

  /// A minute before the first duty, where the clock stands until everybody is ready.
  Instant standing() {
    return open().minus(Duration.ofMinutes(91));
  }

  Session session() {
    return Session.of(date, open(), close());
  }

  /// Fast where the market waits, slow around the open and the close; two minutes for a full day.
  ///
  /// Where something is due within seconds the clock is so many times slower on a slow machine: a
  /// morning's scan that comes too late makes a day on which nothing is bought.
  List<Leg> legs(int slowness) {
    return List.of(
        new Leg(standing(), 360 / slowness),
        new Leg(open().minus(Duration.ofMinutes(30)), 120 / slowness),
        new Leg(open().minus(Duration.ofMinutes(15)), 60 / slowness),
        new Leg(open().minus(Duration.ofMinutes(11)), 30 / slowness),
        new Leg(open().plus(Duration.ofMinutes(5)), 300),
        new Leg(open().plus(Duration.ofMinutes(150)), 900),
        new Leg(close().minus(Duration.ofMinutes(25)), 90 / slowness));
  }

  /// A half day with waits of its own, so that its pace need not know how slow a machine is.
  List<Leg> legsOfABuildsDay() {
    return List.of(
        new Leg(standing(), 360),
        new Leg(open().minus(Duration.ofMinutes(30)), 180),
        new Leg(open().minus(Duration.ofMinutes(12)), 30),
        new Leg(open().plus(Duration.ofMinutes(3)), 400),
        new Leg(close().minus(Duration.ofMinutes(25)), 90));
  }

  /// A day that ends at 09:31 for us: it waits until it may, and has no time to lose after.
  List<Leg> legsOfADeadDay() {
    return List.of(
        new Leg(standing(), 360),
        new Leg(open().minus(Duration.ofMinutes(30)), 180),
        new Leg(open().minus(Duration.ofMinutes(12)), 60),
        new Leg(open().minus(Duration.ofSeconds(30)), 10),
        new Leg(open().plus(Duration.ofSeconds(75)), 3_000));
  }

  /// From that moment on, so many times as fast as real time.
  record Leg(Instant from, int speed) {
    String text() {
      return from + "*" + speed;
    }
  }
}
