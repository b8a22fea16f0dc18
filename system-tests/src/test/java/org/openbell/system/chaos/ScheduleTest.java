package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
  private static final int SEEDS = 500;

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(Draw.of(42)).isEqualTo(Draw.of(42));
  }

  @Test
  void isAnotherForAnotherSeed() {
    var texts = new HashSet<String>();
    LongStream.range(0, SEEDS).forEach(seed -> texts.add(Draw.of(seed).text()));

    assertThat(texts).hasSize(SEEDS);
  }

  @Test
  void readsBackWhatItPrints() {
    LongStream.range(0, SEEDS)
        .mapToObj(Draw::of)
        .forEach(schedule -> assertThat(Schedule.parse(schedule.text())).isEqualTo(schedule));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL_DEAD")
  void killsAtLeastFiveTimesByTheClock(DayKind kind) {
    LongStream.range(0, SEEDS)
        .mapToObj(seed -> Draw.of(seed, kind))
        .forEach(schedule -> assertThat(killsByTheClock(schedule)).isGreaterThanOrEqualTo(5));
  }

  private static long killsByTheClock(Schedule schedule) {
    return schedule.faults().stream()
        .filter(planned -> planned.fault() instanceof Fault.Kill)
        .filter(planned -> planned.trigger() instanceof Trigger.At)
        .count();
  }

  @Test
  void leavesTheEndOfTheDayQuiet() {
    LongStream.range(0, SEEDS)
        .mapToObj(Draw::of)
        .forEach(
            schedule -> {
              var hours = schedule.kind().hours();
              schedule.faults().stream()
                  .map(Planned::trigger)
                  .forEach(
                      trigger -> {
                        if (trigger instanceof Trigger.At(var time)) {
                          assertThat(hours.at(time)).isBefore(hours.quiet());
                        }
                      });
            });
  }

  @Test
  void drawsEveryKindOfDayButTheBuilds() {
    assertThat(LongStream.range(0, SEEDS).mapToObj(seed -> Draw.of(seed).kind()).distinct())
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DayKind.SHORT)));
  }

  @Test
  void saysWhatItCannotRead() {
    assertThatThrownBy(() -> Schedule.parse("day NORMAL seed 1\nat 09:31 | tickle kafka"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no fault is called 'tickle'");
  }
}
