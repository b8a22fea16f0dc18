package org.openbell.system.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What the launcher has printed, line by line, and the moment at which it said a certain thing.
///
/// Every line is also written to a file at once, for whoever has to find out why a day failed.
final class Screen {
  private static final int MOST_LINES = 5_000;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Path file;
  private final String awaited;
  private final CountDownLatch said = new CountDownLatch(1);

  Screen(Path file, String awaited) {
    this.file = file;
    this.awaited = awaited;
  }

  /// Reads to the end of the stream; after that nothing more will be said.
  void read(BufferedReader from) {
    try (var copy = Files.newBufferedWriter(file)) {
      for (var line = from.readLine(); line != null; line = from.readLine()) {
        if (lines.size() < MOST_LINES) {
          lines.add(line);
          copy.write(line + System.lineSeparator());
          copy.flush();
        }
        if (line.contains(awaited)) {
          said.countDown();
        }
      }
    } catch (IOException closed) {
      throw new UncheckedIOException("the launcher's output ended badly", closed);
    } finally {
      said.countDown();
    }
  }

  /// Waits for the line; false when it was not said within that time, or will never be.
  boolean hears(Duration patience) throws InterruptedException {
    return said.await(patience.toMillis(), TimeUnit.MILLISECONDS)
        && lines.stream().anyMatch(line -> line.contains(awaited));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  String lastLines(int count) {
    var all = lines();
    return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
  }
}
