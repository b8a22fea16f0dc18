package org.openbell.launcher.day;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.time.PacedClock;

class PacePlanTest {
  private static final DaySchedule FULL_DAY =
      new DaySchedule(SessionHours.full(SessionDate.of(2025, 10, 29)));
  private static final DaySchedule HALF_DAY =
      new DaySchedule(SessionHours.early(SessionDate.of(2025, 11, 28)));
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void standsAMinuteBeforeTheDaysFirstDuty() {
    assertThat(PacePlan.standing(FULL_DAY)).isEqualTo("2025-10-29T11:59:00Z");
    assertThat(PacePlan.demo(FULL_DAY, 1).getFirst().from()).isEqualTo(PacePlan.standing(FULL_DAY));
  }

  @Test
  void playsAFullDayInThreeMinutes() {
    assertThat(realTimeUntilSleep(FULL_DAY, 1))
        .isBetween(Duration.ofSeconds(170), Duration.ofSeconds(190));
  }

  @Test
  void playsAHalfDayFaster() {
    assertThat(realTimeUntilSleep(HALF_DAY, 1))
        .isBetween(Duration.ofSeconds(115), Duration.ofSeconds(135));
  }

  @Test
  void playsTheDayOfASlowMachineMoreSlowlyAndNeverWithoutEnd() {
    assertThat(PacePlan.slowness(Duration.ofSeconds(23))).isEqualTo(1);
    assertThat(PacePlan.slowness(Duration.ofSeconds(24))).isEqualTo(2);
    assertThat(PacePlan.slowness(Duration.ofMinutes(10))).isEqualTo(4);
    assertThat(realTimeUntilSleep(FULL_DAY, 4)).isLessThan(Duration.ofMinutes(13));
  }

  @Test
  void leavesAMinuteForEachQuestionToSomebodyWhoAnswersThemselves() {
    var clock =
        PacedClock.paced(InstantSource.fixed(START), START, PacePlan.askedDemo(FULL_DAY, 1));
    for (int minute : new int[] {75, 120, 150}) {
      var asked = FULL_DAY.open().plus(Duration.ofMinutes(minute));
      var lapses = asked.plus(Duration.ofMinutes(30));
      assertThat(clock.realTimeUntil(lapses).minus(clock.realTimeUntil(asked)))
          .isEqualTo(Duration.ofMinutes(1));
    }
    assertThat(PacePlan.askedDemo(HALF_DAY, 1))
        .isSortedAccordingTo(comparing(PacedClock.Leg::from));
  }

  @Test
  void slowsDownForTheEndOfAHalfDayToo() {
    var legs = PacePlan.demo(HALF_DAY, 1);

    assertThat(legs.getLast())
        .isEqualTo(new PacedClock.Leg(Instant.parse("2025-11-28T17:40:00Z"), 60));
  }

  private static Duration realTimeUntilSleep(DaySchedule day, int slowness) {
    var clock = PacedClock.paced(InstantSource.fixed(START), START, PacePlan.demo(day, slowness));
    return clock.realTimeUntil(day.sleep());
  }
}
