package org.openbell.local.teststack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Notices that nobody uses the test stack anymore: its file is gone, or was not touched for long.
final class IdleWatch implements AutoCloseable {
  private static final long LOOK_EVERY_SECONDS = 5;

  private final Path file;
  private final Duration longestIdle;
  private final Runnable whenIdle;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  IdleWatch(Path file, Duration longestIdle, Runnable whenIdle) {
    this.file = file;
    this.longestIdle = longestIdle;
    this.whenIdle = whenIdle;
  }

  void begin() {
    var _ =
        timer.scheduleWithFixedDelay(
            this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      var touched = Files.getLastModifiedTime(file).toInstant();
      if (isIdle(touched, Clock.systemUTC().instant(), longestIdle)) {
        whenIdle.run();
      }
    } catch (NoSuchFileException gone) {
      whenIdle.run();
    } catch (IOException unreadable) {
      System.err.println("cannot see " + file + ", stopping: " + unreadable);
      whenIdle.run();
    }
  }

  static boolean isIdle(Instant touched, Instant now, Duration longestIdle) {
    return Duration.between(touched, now).compareTo(longestIdle) > 0;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
