package org.openbell.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void doublesUpToTheLongestWait() {
    var exact = new Backoff(SECOND, SECOND.multipliedBy(15), 0);

    assertThat(waits(exact, 7, 1))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 15L, 15L, 15L);
    assertThat(exact.after(Integer.MAX_VALUE, new Random(1))).hasSeconds(15);
  }

  @Test
  void isPatientWithAClientIdInUse() {
    var exact = new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(40), 0);

    assertThat(waits(exact, 5, 1))
        .extracting(Duration::toSeconds)
        .containsExactly(5L, 10L, 20L, 40L, 40L);
  }

  @Test
  void staysWithinItsJitterAndRepeatsItFromTheSeed() {
    var jittery = Backoff.usual();

    assertThat(waits(jittery, 100, 7))
        .isEqualTo(waits(jittery, 100, 7))
        .isNotEqualTo(waits(jittery, 100, 8))
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofMillis(800), SECOND.multipliedBy(18)));
  }

  @Test
  void forgivesOnlyWhatHeld() {
    var backoff = Backoff.usual();

    assertThat(backoff.failuresAfter(0, Duration.ZERO)).isEqualTo(1);
    assertThat(backoff.failuresAfter(4, Duration.ofSeconds(15))).isEqualTo(5);
    assertThat(backoff.failuresAfter(4, Duration.ofSeconds(16))).isEqualTo(1);
  }

  @Test
  void refusesWaitsThatCannotBeMeant() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, SECOND, 0))
        .hasMessage("first wait PT0S is outside PT0.001S..PT1H");
    assertThatThrownBy(() -> new Backoff(SECOND, Duration.ofMillis(999), 0))
        .hasMessageStartingWith("longest wait PT0.999S is outside");
    assertThatThrownBy(() -> new Backoff(SECOND, SECOND, 51))
        .hasMessage("jitterPercent 51 is outside 0..50");
  }

  private static List<Duration> waits(Backoff backoff, int count, long seed) {
    var random = new Random(seed);
    return IntStream.rangeClosed(1, count).mapToObj(n -> backoff.after(n, random)).toList();
  }
}
