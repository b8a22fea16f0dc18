package org.openbell.exit.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.time.Timers;

class PatientTimersTest {
  private static final Instant START = Instant.parse("2025-10-29T13:30:00Z");

  @Test
  void followsExchangeTimeAloneWhenNoRealTimeIsAskedFor() {
    // Given
    var time = new VirtualTime(START);
    var fired = new AtomicInteger();
    try (var patience = new PatientTimers(time, Duration.ZERO)) {
      patience.at(START.plusSeconds(5), fired::incrementAndGet);
      // When
      time.advanceBy(Duration.ofSeconds(5));
    }
    // Then
    assertThat(fired).hasValue(1);
  }

  @Test
  void handsOverToExchangeTimeOnlyAfterTheRealWait() {
    // Given
    var handedOver = new AtomicReference<Instant>();
    Timers exchange =
        (when, _) -> {
          handedOver.set(when);
          return () -> handedOver.set(Instant.MAX);
        };
    try (var patience = new PatientTimers(exchange, Duration.ofMillis(20))) {
      // When
      Timers.Timer timer = patience.at(START, () -> {});
      // Then
      await().atMost(Duration.ofSeconds(5)).until(() -> START.equals(handedOver.get()));
      timer.cancel();
      assertThat(handedOver).hasValue(Instant.MAX);
    }
  }

  @Test
  void forgetsWhatWasTakenBackDuringTheRealWait() {
    // Given
    var handedOver = new AtomicInteger();
    Timers exchange =
        (_, _) -> {
          handedOver.incrementAndGet();
          return () -> {};
        };
    try (var patience = new PatientTimers(exchange, Duration.ofMillis(20))) {
      // When
      patience.at(START, () -> {}).cancel();
      patience.at(START, () -> {});
      // Then: the second of the two, set later, is over
      await().atMost(Duration.ofSeconds(5)).until(() -> handedOver.get() >= 1);
    }
    assertThat(handedOver).hasValue(1);
  }
}
