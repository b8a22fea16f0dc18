package org.openbell.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.stack.Leftovers;
import org.openbell.launcher.stack.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops what runs, in order: the services, the simulator, Kafka, PostgreSQL.",
    footer = {
      "",
      "Exit code 0 when nothing runs any more, 1 when the launcher does not end.",
      "",
      "Examples:",
      "  openbell stop",
      "  openbell stop --json"
    })
final class StopCommand implements Callable<Integer> {
  private static final long PATIENCE_SECONDS = 30;

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var state = output.surroundings().state();
    if (!Files.exists(state.runFile())) {
      return tell("Nothing runs.");
    }
    state.create();
    try (var lock = state.tryLock().orElse(null)) {
      if (lock != null) {
        return tell(
            "Ended " + Leftovers.end(state) + " processes that a crashed run had left behind.");
      }
    }
    var record = RunRecord.read(state.runFile());
    Files.writeString(state.stopRequest(), "stop");
    var launcher = record.flatMap(run -> ProcessHandle.of(run.launcherPid()));
    if (launcher.isPresent()) {
      await(launcher.get());
    }
    return tell("Stopped.");
  }

  private int tell(String words) {
    output.show(Json.object().put("done", words), screen -> screen.line(words));
    return 0;
  }

  private static void await(ProcessHandle launcher) throws InterruptedException {
    try {
      launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      throw new Trouble(
          "The launcher, process %d, has not stopped within %d s; kill %d ends it."
              .formatted(launcher.pid(), PATIENCE_SECONDS, launcher.pid()),
          stuck);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
