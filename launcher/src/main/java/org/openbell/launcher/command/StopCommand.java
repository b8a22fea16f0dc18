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

@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops what runs, in order: the services, the simulator, Kafka, PostgreSQL.",
    footer = {"", "Example: openbell stop"})
final class StopCommand implements Callable<Integer> {
  private static final long PATIENCE_SECONDS = 30;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var state = StackOptions.state();
    if (!Files.exists(state.runFile())) {
      System.out.println("Nothing runs.");
      return 0;
    }
    state.create();
    try (var lock = state.tryLock().orElse(null)) {
      if (lock != null) {
        System.out.println(
            "Ended " + Leftovers.end(state) + " processes that a crashed run had left behind.");
        return 0;
      }
    }
    var record = RunRecord.read(state.runFile());
    Files.writeString(state.stopRequest(), "stop");
    var launcher = record.flatMap(run -> ProcessHandle.of(run.launcherPid()));
    if (launcher.isPresent()) {
      await(launcher.get());
    }
    System.out.println("Stopped.");
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
