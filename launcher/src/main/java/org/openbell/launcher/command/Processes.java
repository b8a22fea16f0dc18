package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.Readiness;
import org.openbell.launcher.stack.RunRecord;
import org.openbell.launcher.stack.RunRecord.Running;

/// The processes of a run on this machine as they are found now; `mebibytes` is empty when gone.
record Processes(List<Seen> seen) {
  private static final String ROW = "%-18s %8s %6s  %-10s %10s";

  record Seen(Running process, String state, String memory) {}

  static Processes of(RunRecord run) {
    List<Seen> seen = new ArrayList<>();
    try (var http = HttpClient.newHttpClient()) {
      for (var process : run.processes()) {
        seen.add(look(process, http));
      }
      return new Processes(seen);
    } catch (IOException noPs) {
      throw new UncheckedIOException(noPs);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while the processes were looked at.", stopping);
    }
  }

  private static Seen look(Running process, HttpClient http)
      throws IOException, InterruptedException {
    if (process.handle().isEmpty()) {
      return new Seen(process, "gone", "-");
    }
    boolean ready =
        process.readyAt().isEmpty()
            ? Readiness.listens(process.port())
            : Readiness.answers(http, URI.create(process.readyAt()));
    return new Seen(process, ready ? "ready" : "not ready", memory(process.pid()));
  }

  private static String memory(long pid) throws IOException, InterruptedException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    var kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    ps.waitFor();
    return kibibytes.isEmpty() ? "-" : Long.parseLong(kibibytes) / 1024 + " MiB";
  }

  boolean areReady() {
    return seen.stream().allMatch(one -> one.state().equals("ready"));
  }

  JsonNode json() {
    var all = Json.array();
    for (var one : seen) {
      all.addObject()
          .put("name", one.process().name())
          .put("pid", one.process().pid())
          .put("port", one.process().port())
          .put("state", one.state())
          .put("memory", one.memory());
    }
    return all;
  }

  void show(Screen screen) {
    screen.line("");
    screen.line(ROW.formatted("process", "pid", "port", "state", "memory"));
    for (var one : seen) {
      var line =
          ROW.formatted(
              one.process().name(),
              one.process().pid(),
              one.process().port(),
              one.state(),
              one.memory());
      if (one.state().equals("ready")) {
        screen.line(line);
      } else {
        screen.warn(line);
      }
    }
  }
}
