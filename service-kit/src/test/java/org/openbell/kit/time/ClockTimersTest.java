package org.openbell.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.time.Timers.Timer;

class ClockTimersTest {
  private static final Instant OPEN = Instant.parse("2025-10-29T13:30:00Z");
  private static final long AT_MOST_SECONDS = 10;

  private final AtomicReference<Instant> now = new AtomicReference<>(OPEN);
  private final ClockTimers timers = new ClockTimers(now::get);
  private final List<String> ran = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void runsWorkInTheOrderOfItsMomentsNotOfTheAsking() throws InterruptedException {
    // Given
    timers.at(OPEN.plusSeconds(3), () -> ran.add("third"));
    timers.at(OPEN.plusSeconds(1), () -> ran.add("first"));
    timers.at(OPEN.plusSeconds(2), () -> ran.add("second"));
    // When
    runEverythingUntil(OPEN.plusSeconds(5));
    // Then
    assertThat(ran).containsExactly("first", "second", "third");
  }

  @Test
  void keepsWorkWhoseMomentHasNotCome() throws InterruptedException {
    // Given
    timers.at(OPEN.plusSeconds(60), () -> ran.add("too early"));
    // When
    runEverythingUntil(OPEN.plusSeconds(59));
    // Then
    assertThat(ran).isEmpty();
  }

  @Test
  void runsWhatIsOverdueAtOnce() throws InterruptedException {
    // Given
    timers.at(OPEN.minusSeconds(60), () -> ran.add("overdue"));
    // When
    runEverythingUntil(OPEN);
    // Then
    assertThat(ran).containsExactly("overdue");
  }

  @Test
  void forgetsWhatWasCanceled() throws InterruptedException {
    // Given
    Timer timer = timers.at(OPEN.plusSeconds(1), () -> ran.add("canceled"));
    timer.cancel();
    // When
    runEverythingUntil(OPEN.plusSeconds(5));
    // Then
    assertThat(ran).isEmpty();
  }

  @Test
  void letsWorkTakeBackWhatWasDueTogetherWithIt() throws InterruptedException {
    // Given
    AtomicReference<Timer> second = new AtomicReference<>();
    timers.at(OPEN.plusSeconds(1), () -> second.get().cancel());
    second.set(timers.at(OPEN.plusSeconds(2), () -> ran.add("taken back")));
    // When
    runEverythingUntil(OPEN.plusSeconds(5));
    // Then
    assertThat(ran).isEmpty();
  }

  @Test
  void runsTheOthersWhenOneFails() throws InterruptedException {
    // Given
    timers.at(
        OPEN.plusSeconds(1),
        () -> {
          throw new IllegalStateException("on purpose");
        });
    timers.at(
        OPEN.plusSeconds(2),
        () -> {
          throw new AssertionError("on purpose");
        });
    timers.at(OPEN.plusSeconds(3), () -> ran.add("after the failures"));
    // When
    runEverythingUntil(OPEN.plusSeconds(5));
    // Then
    assertThat(ran).containsExactly("after the failures");
  }

  @Test
  void looksAgainWhenTheClockCouldNotBeRead() throws InterruptedException {
    // Given
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (ClockTimers unlucky = new ClockTimers(() -> readOrFailOnce(failed))) {
      unlucky.at(OPEN, done::countDown);
      // When, Then
      assertThat(done.await(AT_MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(failed.getCount()).isZero();
    }
  }

  private Instant readOrFailOnce(CountDownLatch failed) {
    if (failed.getCount() > 0) {
      failed.countDown();
      throw new UncheckedIOException(new NoSuchFileException("clock"));
    }
    return now.get();
  }

  /// Whatever is due by then has run when the mark has: it was asked for last, for that moment.
  private void runEverythingUntil(Instant moment) throws InterruptedException {
    CountDownLatch mark = new CountDownLatch(1);
    timers.at(moment, mark::countDown);
    now.set(moment);
    assertThat(mark.await(AT_MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}
