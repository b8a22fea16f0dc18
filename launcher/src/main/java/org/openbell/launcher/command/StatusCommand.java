package org.openbell.launcher.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.openbell.launcher.stack.Readiness;
import org.openbell.launcher.stack.RunRecord;
import org.openbell.launcher.stack.RunRecord.Running;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.time.ExchangeClocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows each process: its id, its port, whether it is ready, and its memory.",
    footer = {
      "",
      "Exit code 0 when everything is ready, 1 when something is not, 3 when nothing runs.",
      "Example: openbell status"
    })
final class StatusCommand implements Callable<Integer> {
  private static final int NOTHING_RUNS = 3;

  @Option(
      names = "--zone",
      converter = StackOptions.Zone.class,
      defaultValue = "America/Los_Angeles",
      paramLabel = "ZONE",
      description = "The trader's own time zone (default: ${DEFAULT-VALUE}).")
  private ZoneId zone;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var state = StackOptions.state();
    var record = RunRecord.read(state.runFile());
    if (record.isEmpty()) {
      System.out.println("Nothing runs. (State folder: " + state.path() + ")");
      return NOTHING_RUNS;
    }
    var run = record.get();
    if (ProcessHandle.of(run.launcherPid()).isEmpty()) {
      System.out.println("A run has crashed; openbell stop ends what it has left behind.");
    }
    var clock = ExchangeClocks.of(run.clock(), InstantSource.system());
    System.out.printf(
        "openbell %s, exchange time %s%n", run.kind(), ExchangeTime.show(clock.instant(), zone));
    System.out.printf("%-18s %8s %6s  %-10s %8s%n", "process", "pid", "port", "state", "memory");
    boolean allReady = true;
    try (var http = HttpClient.newHttpClient()) {
      for (var process : run.processes()) {
        allReady &= show(process, http);
      }
    }
    return allReady ? 0 : 1;
  }

  private static boolean show(Running process, HttpClient http)
      throws IOException, InterruptedException {
    boolean alive = process.handle().isPresent();
    boolean ready = alive && isReady(process, http);
    var state = ready ? "ready" : alive ? "not ready" : "gone";
    System.out.printf(
        "%-18s %8d %6d  %-10s %8s%n",
        process.name(), process.pid(), process.port(), state, alive ? memory(process.pid()) : "-");
    return ready;
  }

  private static boolean isReady(Running process, HttpClient http) throws InterruptedException {
    return process.readyAt().isEmpty()
        ? Readiness.listens(process.port())
        : Readiness.answers(http, URI.create(process.readyAt()));
  }

  private static String memory(long pid) throws IOException, InterruptedException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    var kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    ps.waitFor();
    return kibibytes.isEmpty() ? "-" : Long.parseLong(kibibytes) / 1024 + " MiB";
  }
}
