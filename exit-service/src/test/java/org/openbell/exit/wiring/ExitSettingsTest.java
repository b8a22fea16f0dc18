package org.openbell.exit.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.exit.exit.ExitPolicy;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.time.PacedClock;

class ExitSettingsTest {
  private static final VirtualTime FAST = new VirtualTime(Instant.EPOCH);

  private static ExitSettings with(Map<String, String> given) {
    var builder = new SmallRyeConfigBuilder().withMapping(ExitSettings.class);
    given.forEach((name, value) -> builder.withDefaultValue("openbell.exit." + name, value));
    return builder.build().getConfigMapping(ExitSettings.class);
  }

  @Test
  void waitsAsTheDesignSaysUnlessToldOtherwise() {
    assertThat(with(Map.of()).policy(true)).isEqualTo(ExitPolicy.standard());
    assertThat(with(Map.of()).policy(false).tickAge()).isEqualTo(Duration.ofMinutes(10));
    assertThat(ExitWiring.leastRealWait(FAST, with(Map.of()))).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void needsNoSecondWaitWhenExchangeTimeIsReal() {
    assertThat(
            ExitWiring.leastRealWait(
                PacedClock.real(InstantSource.fixed(Instant.EPOCH)), with(Map.of())))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "chase-after,       PT0.9S, PT61S",
    "chase-limit,       0,      21",
    "guard-after,       PT0.9S, PT61S",
    "guard-limit,       0,      11",
    "tick-age,          PT0.9S, PT5.1S",
    "verify-after,      PT9S,   PT421S",
    "flatten-grace,     PT4S,   PT121S",
    "close-again-after, PT9S,   PT301S"
  })
  void refusesAnImpatientAndASleepyService(String name, String tooLittle, String tooMuch) {
    assertThatThrownBy(() -> with(Map.of(name, tooLittle)).policy(true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("openbell.exit." + name + ": ");
    assertThatThrownBy(() -> with(Map.of(name, tooMuch)).policy(true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("openbell.exit." + name + ": ");
  }

  @Test
  void refusesARealWaitOfMoreThanHalfAMinute() {
    assertThatThrownBy(
            () -> ExitWiring.leastRealWait(FAST, with(Map.of("least-real-wait", "PT31S"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("openbell.exit.least-real-wait: PT31S is not 0 s to 30 s");
  }
}
