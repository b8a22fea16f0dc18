package org.openbell.model.time;

import java.nio.file.Path;
import java.time.InstantSource;

/// Reads the one setting that every process of a run shares: `real`, a pace, or `file:PATH`.
public final class ExchangeClocks {
  private static final String FILE = "file:";

  private ExchangeClocks() {}

  public static ExchangeClock of(String text, InstantSource machine) {
    return text.startsWith(FILE)
        ? new ClockFile(Path.of(text.substring(FILE.length())), machine)
        : PacedClock.parse(text, machine);
  }
}
