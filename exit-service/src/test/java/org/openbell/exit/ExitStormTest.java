package org.openbell.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Days of random fills, prices, hand sales, halts, lost answers, repeated events and restarts.
///
/// What must hold whatever comes, in whatever order, and that every way out is met.
class ExitStormTest {
  private static final long SEED = Long.getLong("openbell.seed", 20_251_029L);
  private static final int DAYS = 150;

  @Test
  void holdsItsPromisesOnEveryDayAndMeetsEveryWayOut() {
    System.out.println("ExitStormTest runs with -Dopenbell.seed=" + SEED);
    Map<StormyDay.Way, Integer> met = new EnumMap<>(StormyDay.Way.class);
    for (long seed = SEED; seed < SEED + DAYS; seed++) {
      StormyDay day = new StormyDay(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      try {
        day.play();
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("repeat with -Dopenbell.seed=" + seed, broken);
      }
      day.met().forEach(way -> met.merge(way, 1, Integer::sum));
    }
    assertThat(met).containsOnlyKeys(StormyDay.Way.values());
  }
}
