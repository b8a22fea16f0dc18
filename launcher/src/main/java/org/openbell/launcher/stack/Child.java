package org.openbell.launcher.stack;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openbell.launcher.Trouble;

/// One process of the stack: started with its log, asked whether it is ready, stopped.
final class Child {
  private static final int SHOWN_LOG_LINES = 15;

  private final ChildSpec spec;
  private final Path log;
  private final long logStart;
  private final Process process;

  private Child(ChildSpec spec, Path log, long logStart, Process process) {
    this.spec = spec;
    this.log = log;
    this.logStart = logStart;
    this.process = process;
  }

  static Child start(ChildSpec spec, Path log) throws IOException {
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    // Ctrl-C goes to every process of the terminal's group: the children ignore it and are stopped
    // by us, in order. The JVM leaves a signal alone that it finds ignored at its start.
    var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    command.addAll(spec.command());
    command.addAll(spec.firstTime());
    var builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(spec.environment());
    return new Child(spec, log, logStart, builder.start());
  }

  ChildSpec spec() {
    return spec;
  }

  Process process() {
    return process;
  }

  boolean isReady(HttpClient http) throws IOException, InterruptedException {
    return switch (spec.ready()) {
      case ChildSpec.Ready.Said(var words) -> logSinceStart().contains(words);
      case ChildSpec.Ready.Answers(var address) -> Readiness.answers(http, address);
    };
  }

  /// The sentence for a process that ended before it was ready.
  Trouble diedAtStart() {
    return new Trouble(
        "%s %s while it started. The end of %s:%n%s"
            .formatted(spec.name(), Ending.inWords(process.exitValue()), log, lastLinesOf(log)));
  }

  void askToStop() {
    process.destroy();
  }

  /// Waits that long for a clean end, then takes the process away.
  void awaitStop(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private String logSinceStart() throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(logStart);
      // What makes a process ready is said early; a log that grew past this has said it.
      var bytes = new byte[(int) Math.min(64 * 1024, file.length() - logStart)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static String lastLinesOf(Path log) {
    try {
      var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      var last = lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size());
      return "  " + String.join(System.lineSeparator() + "  ", last);
    } catch (IOException unreadable) {
      return "  (cannot be read: " + unreadable.getMessage() + ")";
    }
  }
}
