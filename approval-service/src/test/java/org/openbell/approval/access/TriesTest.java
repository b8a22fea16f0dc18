package org.openbell.approval.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openbell.approval.access.Tries.Limit;

class TriesTest {
  private static final Limit TWO_A_MINUTE = new Limit(2, Duration.ofMinutes(1));
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void stopsAfterTheLastTryAndSaysForHowLong() {
    Tries two = Tries.NONE.and(0, TWO_A_MINUTE).and(10 * SECOND, TWO_A_MINUTE);
    assertThat(Tries.NONE.and(0, TWO_A_MINUTE).mayTry(SECOND, TWO_A_MINUTE)).isTrue();
    assertThat(two.mayTry(20 * SECOND, TWO_A_MINUTE)).isFalse();
    assertThat(two.waitSeconds(20 * SECOND, TWO_A_MINUTE)).isEqualTo(41);
    assertThat(two.mayTry(61 * SECOND, TWO_A_MINUTE)).isTrue();
  }

  @Test
  void forgetsWhatIsOld() {
    Tries many = Tries.NONE;
    for (int i = 0; i < 1_000; i++) {
      many = many.and(i * 40L * SECOND, TWO_A_MINUTE);
    }
    assertThat(many.at()).hasSize(2);
  }

  @Test
  void worksWithAClockThatBeganBelowZero() {
    long begin = Long.MAX_VALUE - SECOND;
    Tries two = Tries.NONE.and(begin, TWO_A_MINUTE).and(begin, TWO_A_MINUTE);
    assertThat(two.mayTry(begin + 10 * SECOND, TWO_A_MINUTE)).isFalse();
    assertThat(two.waitSeconds(begin + 10 * SECOND, TWO_A_MINUTE)).isEqualTo(51);
  }
}
