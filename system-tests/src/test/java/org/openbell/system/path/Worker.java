package org.openbell.system.path;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A Java process that a test starts, kills and starts again; its log is kept.
public final class Worker implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private final String name;
  private final Process process;
  private final Path log;
  private final long logStart;

  private Worker(String name, Process process, Path log, long logStart) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.logStart = logStart;
  }

  /// With the small heap and the other settings that the launcher gives its processes.
  public static Worker java(
      String name, Path log, int megabytes, List<String> words, Map<String, String> environment) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=0.2"));
    command.addAll(List.of("-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=192m"));
    command.add("-Duser.timezone=UTC");
    command.addAll(words);
    try {
      Files.createDirectories(log.getParent());
      long logStart = Files.exists(log) ? Files.size(log) : 0;
      var builder =
          new ProcessBuilder(command)
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      var process = builder.start();
      // A test run that ends early leaves nothing behind. Asked, not killed: a server that another
      // process looks after is stopped by that one, and a killed one could not.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return new Worker(name, process, log, logStart);
    } catch (IOException notStarted) {
      throw new UncheckedIOException(name + " cannot be started", notStarted);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Whether it has printed these words since it was started.
  public boolean said(String words) {
    return logged().contains(words);
  }

  String logged() {
    try {
      var all = Files.readAllBytes(log);
      int from = (int) Math.min(logStart, all.length);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          name + " ended with " + process.exitValue() + ", see " + log.toAbsolutePath());
    }
  }

  /// `kill -9`; returns when it is gone.
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /// Asks it to end, as a service manager does.
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /// Stops its threads where they are, as a laptop that is closed does.
  public void freeze() {
    signal("-STOP", process.pid());
  }

  public void thaw() {
    signal("-CONT", process.pid());
  }

  public static void signal(String signal, long pid) {
    try {
      var kill = new ProcessBuilder("kill", signal, Long.toString(pid)).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("kill " + signal + " " + pid + " failed");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurry);
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(LONGEST_END)) {
        throw new IllegalStateException(
            name + ", process " + process.pid() + ", has not ended after " + LONGEST_END);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurry);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
