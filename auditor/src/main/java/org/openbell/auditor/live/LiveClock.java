package org.openbell.auditor.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.openbell.auditor.read.ClockText;

/// The exchange's clock by the setting that all processes share: `real`, a pace, or `file:PATH`.
final class LiveClock {
  private static final String FILE = "file:";

  private final String setting;
  private final InstantSource machine;

  LiveClock(String setting, InstantSource machine) {
    this.setting = setting;
    this.machine = machine;
  }

  Instant machineNow() {
    return machine.instant();
  }

  /// As it is at this moment: a file is looked at each time.
  ClockText text() {
    if (!setting.startsWith(FILE)) {
      return ClockText.parse(setting);
    }
    var file = Path.of(setting.substring(FILE.length()));
    try {
      return ClockText.parse(Files.readString(file).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the clock file " + file, unreadable);
    }
  }
}
