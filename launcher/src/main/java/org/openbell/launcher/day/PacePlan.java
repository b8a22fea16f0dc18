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

  private static final Duration QUICK_START = Duration.ofSeconds(12);
  private static final int SLOWEST = 4;

  private PacePlan() {}

  /// How slow a machine is, 1 to 4, by how long the six services took to start together.
  public static int slowness(Duration starting) {
    return Math.clamp(starting.dividedBy(QUICK_START), 1, SLOWEST);
  }

  /// Where the clock stands until everybody is ready: a minute before the day's first duty.
  public static Instant standing(DaySchedule day) {
    return day.wake().minus(BEFORE_WAKE);
  }

  /// About three minutes of real time for a full day, less for a half day, on a quick machine.
  ///
  /// On a slow one the clock is so many times slower: a morning's scan that comes too late makes a
  /// day on which nothing is bought, and so does a yes that is good for three minutes.
  public static List<Leg> demo(DaySchedule day, int slowness) {
    return List.of(
        new Leg(standing(day), 360 / slowness),
        new Leg(day.rankDue(), 120 / slowness),
        new Leg(day.planDue(), 60 / slowness),
        new Leg(day.open().minus(Duration.ofMinutes(2)), 40 / slowness),
        new Leg(day.open().plus(Duration.ofMinutes(6)), 200 / slowness),
        new Leg(day.close().minus(Duration.ofMinutes(20)), 60 / slowness));
  }

  /// The same with time for a person: a minute for each question of the morning.
  public static List<Leg> askedDemo(DaySchedule day, int slowness) {
    List<Leg> legs = new ArrayList<>(demo(day, slowness));
    legs.add(legs.size() - 1, new Leg(day.open().plus(QUESTIONS_FROM), 30 / slowness));
    legs.add(legs.size() - 1, new Leg(day.open().plus(QUESTIONS_TO), 200 / slowness));
    return List.copyOf(legs);
  }

  /// The same pace all day.
  public static List<Leg> steady(Instant standing, int speed) {
    return List.of(new Leg(standing, speed));
  }
}
