package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FlattensTest {
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();
  private final Flattens flattens =
      new Flattens(() -> "name-" + drawn.incrementAndGet(), nanos::get);

  @Test
  void isGoodOnce() {
    String name = flattens.show("what was shown");
    assertThat(flattens.take(name)).contains("what was shown");
    assertThat(flattens.take(name)).isEmpty();
  }

  @Test
  void isGoodForAMinute() {
    String name = flattens.show("what was shown");
    nanos.set(Flattens.GOOD_FOR.toNanos());
    assertThat(flattens.take(name)).isEmpty();
  }

  @Test
  void keepsTheLatestOnly() {
    String first = flattens.show("the first");
    for (int i = 0; i < 20; i++) {
      flattens.show("another");
    }
    assertThat(flattens.take(first)).isEmpty();
    assertThat(flattens.take("never shown")).isEmpty();
  }
}
