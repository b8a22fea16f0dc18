package org.openbell.model.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a file says go, so that a whole stack can start before its day.
///
/// The file holds `standing 2025-10-29T11:55:00Z` until it is replaced, in one move, by the text
/// of a [PacedClock]. It is looked at no more than every 50 ms, and never again once paced.
public final class ClockFile implements ExchangeClock {
  private static final String STANDING = "standing ";
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Path file;
  private final InstantSource machine;
  private volatile PacedClock paced;
  private volatile Instant standing;
  private volatile Instant lookedAt = Instant.MIN;

  public ClockFile(Path file, InstantSource machine) {
    this.file = file;
    this.machine = machine;
    look();
  }

  @Override
  public Instant instant() {
    PacedClock running = paced;
    if (running != null) {
      return running.instant();
    }
    Instant now = machine.instant();
    if (!now.isBefore(lookedAt.equals(Instant.MIN) ? Instant.MIN : lookedAt.plus(LOOK_EVERY))) {
      lookedAt = now;
      look();
    }
    running = paced;
    return running != null ? running.instant() : standing;
  }

  @Override
  public boolean isReal() {
    return false;
  }

  private void look() {
    String text;
    try {
      text = Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the clock file " + file, unreadable);
    }
    if (text.startsWith(STANDING)) {
      standing = Instant.parse(text.substring(STANDING.length()));
    } else {
      paced = PacedClock.parse(text, machine);
    }
  }
}
