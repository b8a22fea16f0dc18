package org.openbell.approval.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
  private static final double LEAST = 0;
  private static final double MOST = 0.999_999;

  private final Patience patience = new Patience(12, Duration.ofMinutes(30));

  @ParameterizedTest
  @CsvSource({
    "1, 500, 1000",
    "2, 1000, 2000",
    "3, 2000, 4000",
    "7, 30000, 60000",
    "11, 30000, 60000"
  })
  void doublesItsPausesUpToAMinuteAndCutsThemByChance(int tries, long least, long most) {
    assertThat(pause(tries, LEAST)).contains(Duration.ofMillis(least));
    assertThat(pause(tries, MOST).orElseThrow())
        .isGreaterThan(Duration.ofMillis(most - 50))
        .isLessThanOrEqualTo(Duration.ofMillis(most));
  }

  @Test
  void givesUpAfterItsTriesAndAfterItsTime() {
    assertThat(pause(12, LEAST)).isEmpty();
    assertThat(patience.pause(1, Duration.ofMinutes(30), Optional.empty(), LEAST)).isEmpty();
    assertThat(patience.isWorthIt(Duration.ofMinutes(29))).isTrue();
    assertThat(patience.isWorthIt(Duration.ofMinutes(30))).isFalse();
  }

  @Test
  void waitsAsLongAsTheOtherSideAsksFor() {
    Optional<Duration> asked = Optional.of(Duration.ofMinutes(3));
    assertThat(patience.pause(1, Duration.ZERO, asked, LEAST)).isEqualTo(asked);
    assertThat(patience.pause(1, Duration.ofMinutes(28), asked, LEAST)).isEmpty();
  }

  @Test
  void saysWhichSettingsCannotBe() {
    assertThatThrownBy(() -> new Patience(0, Duration.ofMinutes(1)))
        .hasMessageContaining("openbell.push.tries");
  }

  private Optional<Duration> pause(int tries, double chance) {
    return patience.pause(tries, Duration.ZERO, Optional.empty(), chance);
  }
}
