package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaosDayTest {
  @ParameterizedTest
  @CsvSource({"8, 1", "49, 1", "50, 2", "99, 3", "600, 4"})
  void aSlowStartMakesASlowMorning(long seconds, int slowness) {
    assertThat(ChaosDay.slowness(Duration.ofSeconds(seconds))).isEqualTo(slowness);
  }
}
