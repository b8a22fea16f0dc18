package org.openbell.launcher.command;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.day.Desk;
import org.openbell.launcher.stack.Leftovers;
import org.openbell.launcher.stack.Preflight;
import org.openbell.launcher.stack.RunningStack;
import org.openbell.launcher.stack.Service;
import org.openbell.launcher.stack.StackPlan;
import org.openbell.launcher.stack.StackSettings;
import org.openbell.launcher.stack.StateFolder;

/// One run of the stack from its preflight to its end, the same for `demo` and for `up`.
final class Run {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final StateFolder state;
  private final StackSettings settings;
  private final RunningStack stack;
  private final Screen screen;
  private Duration starting = Duration.ZERO;

  private Run(StateFolder state, StackSettings settings, RunningStack stack, Screen screen) {
    this.state = state;
    this.settings = settings;
    this.stack = stack;
    this.screen = screen;
  }

  /// What to do with the stack once all of it is ready; the result is the exit code.
  interface Work {
    int with(Run run) throws Exception;
  }

  /// Takes the state folder for this process, or says who has it.
  static FileChannel takeOver(StateFolder state, Screen screen)
      throws IOException, InterruptedException {
    state.create();
    var lock = state.tryLock().orElseThrow(() -> alreadyRunning(state));
    int leftovers = Leftovers.end(state);
    if (leftovers > 0) {
      screen.warn("Ended " + leftovers + " processes that a crashed run had left behind.");
    }
    Files.deleteIfExists(state.stopRequest());
    return lock;
  }

  private static Trouble alreadyRunning(StateFolder state) {
    return new Trouble(
        "Openbell runs already, from %s. 'openbell status' shows it, 'openbell stop' ends it;"
                .formatted(state.path())
            + " OPENBELL_STATE=/another/folder with --port-base runs a second one.");
  }

  /// Starts everything, does the work, and stops everything however the work ends.
  static int of(String kind, StateFolder state, StackSettings settings, Screen screen, Work work)
      throws Exception {
    var plan =
        new StackPlan(
            settings,
            Path.of(System.getProperty("java.home"), "bin", "java"),
            ProcessHandle.current().pid());
    Preflight.requireBuild(plan.jars());
    Preflight.requireDiskSpace(state.path());
    Preflight.requireFreePorts(
        settings.ports().uses(settings.gateway().isEmpty()), settings.ports().base());
    StateFolder.delete(state.logs());
    state.create();
    StateFolder.writeSecret(state.tokenFile(), settings.secrets().operatorToken());
    var stack = new RunningStack(state, kind, settings.ports().base(), settings.clock(), screen);
    var run = new Run(state, settings, stack, screen);
    Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
    screen.line("Starting the stack; its logs are in " + state.logs());
    return run.guarded(
        () -> {
          stack.start(plan.foundation());
          long before = System.nanoTime();
          stack.start(plan.services());
          run.starting = Duration.ofNanos(System.nanoTime() - before);
          stack.startBeside(plan.auditor());
          return work.with(run);
        });
  }

  private int guarded(Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (Exception failed) {
      if (stack.isStopping()) {
        // A signal stopped the stack under the work: nothing failed, and the exit code is its own.
        return 0;
      }
      throw failed;
    } finally {
      stop();
    }
  }

  /// How long the six services took until all of them were ready.
  Duration starting() {
    return starting;
  }

  private void stop() {
    if (!stack.isStopping()) {
      screen.line("Stopping everything.");
    }
    stack.close();
  }

  /// Keeps the stack up for a moment; false once somebody has asked it to stop.
  boolean goesOn() throws IOException, InterruptedException {
    stack.supervise(LOOK_EVERY);
    return !stack.isStopping() && !Files.exists(state.stopRequest());
  }

  /// Where the trader sees and decides.
  String whereTheDeskIs() {
    return "The desk is at http://localhost:%d; the access token it asks for is in %s"
        .formatted(settings.ports().service(Service.APPROVAL), state.tokenFile());
  }

  /// Who answers for this run's day.
  Desk desk() {
    var ports = settings.ports();
    return new Desk(
        URI.create("http://127.0.0.1:" + ports.service(Service.APPROVAL)),
        URI.create("http://127.0.0.1:" + ports.simulator()),
        URI.create("http://127.0.0.1:" + ports.auditor()),
        settings.secrets().operatorToken());
  }
}
