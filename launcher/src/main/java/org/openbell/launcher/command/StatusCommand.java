package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.RunRecord;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.time.ExchangeClocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how things stand: the phase and what comes next, armed or not and why, go or no-go,",
      "the last beat of every part by name, and each process of this machine."
    },
    footer = {
      "",
      "Exit code 0 when every part and process is ready, 1 when something is not or the desk does",
      "not answer, 3 when nothing runs, 4 without a good token (the processes are shown).",
      "",
      "Examples:",
      "  openbell status",
      "  openbell status --zone Europe/Berlin",
      "  openbell status --json"
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Option(
      names = "--zone",
      converter = StackOptions.Zone.class,
      paramLabel = "ZONE",
      description = "The trader's own time zone (default: the one that the desk shows).")
  private ZoneId zone;

  private int exitCode;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var here = output.surroundings();
    var run =
        here.isElsewhere() ? Optional.<RunRecord>empty() : RunRecord.read(here.state().runFile());
    if (run.isEmpty() && !here.isElsewhere()) {
      throw new Trouble(
          "Nothing runs. (State folder: " + here.state().path() + ")", DeskLine.NOBODY_THERE);
    }
    var document = Json.object();
    var desk = look(document);
    var processes = run.map(Processes::of);
    processes.ifPresent(found -> document.set("processes", found.json()));
    if (processes.filter(found -> !found.areReady()).isPresent()) {
      exitCode = Math.max(exitCode, 1);
    }
    output.show(
        document,
        screen -> {
          run.ifPresent(record -> head(record, desk.isEmpty(), screen));
          desk.ifPresent(found -> DeskLines.of(found, zone(found)).show(screen));
          if (desk.isEmpty()) {
            screen.warn(document.path("error").asText());
          }
          processes.ifPresent(found -> found.show(screen));
        });
    return exitCode;
  }

  /// What the desk shows; empty, with the reason in the document, when it shows nothing.
  private Optional<JsonNode> look(ObjectNode document) throws IOException, InterruptedException {
    try {
      var desk = output.desk().get("/api/desk");
      document.put("go", DeskLines.of(desk, zone(desk)).isGo());
      for (var field : new String[] {"now", "shown", "phase", "next", "armed", "switches"}) {
        document.set(field, desk.path(field));
      }
      document.set("parts", desk.path("parts"));
      for (var part : desk.path("parts")) {
        exitCode = part.path("ready").asBoolean() ? exitCode : 1;
      }
      return Optional.of(desk);
    } catch (Trouble away) {
      if (output.surroundings().isElsewhere()) {
        throw away;
      }
      document.put("error", away.getMessage().replace(DeskLine.LOOK, ""));
      exitCode = away.exitCode() == DeskLine.NOT_ALLOWED ? DeskLine.NOT_ALLOWED : 1;
      return Optional.empty();
    }
  }

  private ZoneId zone(JsonNode desk) {
    return zone == null ? ZoneId.of(desk.path("zone").asText("America/New_York")) : zone;
  }

  /// The desk says itself what time it is; `clock` when it does not answer.
  private void head(RunRecord run, boolean clock, Screen screen) {
    if (ProcessHandle.of(run.launcherPid()).isEmpty()) {
      screen.warn("A run has crashed; openbell stop ends what it has left behind.");
    }
    screen.line("openbell " + run.kind());
    if (clock) {
      var now = ExchangeClocks.of(run.clock(), InstantSource.system()).instant();
      var own = zone == null ? ExchangeTime.NEW_YORK : zone;
      screen.line("now      " + ExchangeTime.dateOf(now) + " " + ExchangeTime.show(now, own));
    }
  }
}
