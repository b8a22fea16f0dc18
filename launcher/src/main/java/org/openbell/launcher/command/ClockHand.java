package org.openbell.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.openbell.model.time.PacedClock;
import org.openbell.model.time.PacedClock.Leg;

/// Sets the clock file that every process of a demo goes by: first standing, then at its pace.
final class ClockHand {
  // Everybody looks at the file at least every 50 ms, so that all have seen it before it counts.
  private static final long UNTIL_ALL_HAVE_SEEN_IT_MILLIS = 500;

  private final Path file;

  ClockHand(Path file) {
    this.file = file;
  }

  /// The text for OPENBELL_CLOCK.
  String text() {
    return "file:" + file;
  }

  void stand(Instant at) throws IOException {
    Files.createDirectories(file.getParent());
    write("standing " + at);
  }

  /// The clock that all processes show from here on.
  PacedClock go(List<Leg> legs, InstantSource machine) throws IOException {
    var start = machine.instant().plusMillis(UNTIL_ALL_HAVE_SEEN_IT_MILLIS);
    var paced = PacedClock.paced(machine, start, legs);
    write(paced.toString());
    return paced;
  }

  private void write(String text) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
