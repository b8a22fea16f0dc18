package org.openbell.launcher.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.time.PacedClock.Leg;

/// How fast the demo's day runs: quickly where the market waits, slowly where things happen.
public final class PacePlan {
  private static final Duration BEFORE_WAKE = Duration.ofMinutes(1);
  private static final Duration QUESTIONS_FROM = Duration.ofMinutes(70);
  private static final Duration QUESTIONS_TO = Duration.ofMinutes(185);

  private PacePlan() {}

  /// Where the clock stands until everybody is ready: a minute before the day's first duty.
  public static Instant standing(DaySchedule day) {
    return day.wake().minus(BEFORE_WAKE);
  }

  /// About three minutes of real time for a full day, less for a half day.
  public static List<Leg> demo(DaySchedule day) {
    return List.of(
        new Leg(standing(day), 360),
        new Leg(day.rankDue(), 120),
        new Leg(day.planDue(), 60),
        new Leg(day.open().minus(Duration.ofMinutes(2)), 40),
        new Leg(day.open().plus(Duration.ofMinutes(6)), 200),
        new Leg(day.close().minus(Duration.ofMinutes(20)), 60));
  }

  /// The same with time for a person: half a minute for each question of the morning.
  public static List<Leg> askedDemo(DaySchedule day) {
    List<Leg> legs = new ArrayList<>(demo(day));
    legs.add(legs.size() - 1, new Leg(day.open().plus(QUESTIONS_FROM), 60));
    legs.add(legs.size() - 1, new Leg(day.open().plus(QUESTIONS_TO), 200));
    return List.copyOf(legs);
  }

  /// The same pace all day.
  public static List<Leg> steady(Instant standing, int speed) {
    return List.of(new Leg(standing, speed));
  }
}
