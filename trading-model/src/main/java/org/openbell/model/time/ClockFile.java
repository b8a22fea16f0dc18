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
/// of a [PacedClock]. It is looked at every 50 ms when asked for the time, also later: another pace
/// may follow, and whoever writes it keeps what has passed and gives notice of what changes.
public final class ClockFile implements ExchangeClock {
  private static final String STANDING = "standing ";
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Path file;
  private final InstantSource machine;
  private volatile Shown shown;
  private volatile Instant lookedAt;

  /// What the file said, and the clock that it described.
  private record Shown(String text, InstantSource clock) {}

  public ClockFile(Path file, InstantSource machine) {
    this.file = file;
    this.machine = machine;
    this.lookedAt = machine.instant();
    try {
      this.shown = shownBy(read());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the clock file " + file, unreadable);
    }
  }

  @Override
  public Instant instant() {
    Instant now = machine.instant();
    if (!now.isBefore(lookedAt.plus(LOOK_EVERY))) {
      look();
      // Last, so that nobody else takes the old text for a fresh one.
      lookedAt = now;
    }
    return shown.clock().instant();
  }

  @Override
  public boolean isReal() {
    return false;
  }

  private void look() {
    try {
      String text = read();
      if (!text.equals(shown.text())) {
        shown = shownBy(text);
      }
    } catch (IOException unreadable) {
      // A day goes on at the pace that it has; only its beginning cannot be guessed.
      if (shown.text().startsWith(STANDING)) {
        throw new UncheckedIOException("cannot read the clock file " + file, unreadable);
      }
    }
  }

  private String read() throws IOException {
    return Files.readString(file).strip();
  }

  private Shown shownBy(String text) {
    if (text.startsWith(STANDING)) {
      Instant standing = Instant.parse(text.substring(STANDING.length()));
      return new Shown(text, () -> standing);
    }
    return new Shown(text, PacedClock.parse(text, machine));
  }
}
