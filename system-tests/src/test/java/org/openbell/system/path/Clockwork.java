package org.openbell.system.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openbell.system.stack.Pace;

/// The clock of a case: it stands while its processes start, then runs at a chosen pace.
final class Clockwork {
  /// Everybody looks at the file at least every 50 ms.
  private static final Duration UNTIL_ALL_HAVE_SEEN_IT = Duration.ofMillis(300);

  private final Path file;
  private Instant standing;
  private Instant realStart;
  private Pace pace;

  Clockwork(Path file, Instant at) {
    this.file = file;
    this.standing = at;
    write("standing " + at);
  }

  /// As `OPENBELL_CLOCK` and `--clock` take it.
  String text() {
    return "file:" + file;
  }

  /// Starts it; a leg is `2025-10-29T14:00:00Z*1`.
  void go(List<String> legs) {
    realStart = Clock.systemUTC().instant().plus(UNTIL_ALL_HAVE_SEEN_IT);
    var text = realStart + "=" + String.join(",", legs);
    pace = Pace.parse(text);
    write(text);
  }

  /// Starts it in real time.
  void go() {
    go(List.of(standing + "*1"));
  }

  Instant now() {
    if (realStart == null) {
      return standing;
    }
    var passed = Duration.between(realStart, Clock.systemUTC().instant());
    return passed.isNegative() ? standing : pace.after(passed);
  }

  private void write(String text) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
