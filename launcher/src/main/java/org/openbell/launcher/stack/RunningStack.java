package org.openbell.launcher.stack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;

/// The processes of a run: brought up in order, kept up, and taken down in order.
public final class RunningStack implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration PATIENCE_WITH_SERVICES = Duration.ofSeconds(6);
  private static final Duration PATIENCE_WITH_SERVERS = Duration.ofSeconds(3);

  private final StateFolder state;
  private final String kind;
  private final int portBase;
  private final String clock;
  private final Screen screen;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Child> children = new LinkedHashMap<>();
  private final Map<String, RestartBudget> budgets = new HashMap<>();
  private final Set<String> beside = new HashSet<>();
  private final LinkedBlockingQueue<Child> died = new LinkedBlockingQueue<>();
  private boolean stopping;

  public RunningStack(StateFolder state, String kind, int portBase, String clock, Screen screen) {
    this.state = state;
    this.kind = kind;
    this.portBase = portBase;
    this.clock = clock;
    this.screen = screen;
  }

  /// Starts these together and returns when all of them are ready.
  ///
  /// A [Trouble] with the end of its log when one dies or does not get ready in time.
  public void start(List<ChildSpec> specs) throws IOException, InterruptedException {
    var begun = now();
    var waiting = new ArrayList<Child>();
    for (var spec : specs) {
      waiting.add(startChild(spec));
    }
    while (!waiting.isEmpty()) {
      var dead = died.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      if (dead != null) {
        throw dead.diedAtStart();
      }
      for (var child : List.copyOf(waiting)) {
        if (child.isReady(http)) {
          waiting.remove(child);
          screen.line("  %5.1f s  %s is ready".formatted(secondsSince(begun), child.spec().name()));
        }
      }
      if (now().isAfter(begun.plus(LONGEST_START))) {
        throw late(waiting.getFirst().spec().name());
      }
      screen.progress(progress(waiting, begun));
    }
  }

  /// Starts a process that nobody needs: nothing waits for it, and its end ends nothing.
  public void startBeside(ChildSpec spec) throws IOException {
    beside.add(spec.name());
    startChild(spec);
  }

  private Trouble late(String name) {
    return new Trouble(
        name + " was not ready after " + LONGEST_START.toMinutes() + " minutes, see " + log(name));
  }

  private static String progress(List<Child> waiting, Instant begun) {
    var names = waiting.stream().map(child -> child.spec().name()).toList();
    return "  %5.1f s  waiting for %s".formatted(secondsSince(begun), String.join(", ", names));
  }

  private synchronized Child startChild(ChildSpec spec) throws IOException {
    if (stopping) {
      throw new Trouble("Stopping.");
    }
    var child = Child.start(spec, log(spec.name()));
    children.put(spec.name(), child);
    var _ = child.process().onExit().thenRun(() -> died.add(child));
    writeRecord();
    return child;
  }

  private void writeRecord() throws IOException {
    var running = children.values().stream().map(RunRecord.Running::of).toList();
    new RunRecord(kind, ProcessHandle.current().pid(), portBase, clock, running)
        .write(state.runFile());
  }

  /// Waits a moment for a process that ended, and starts it again, saying so.
  ///
  /// A [Trouble] when the same one has ended too often, or when the disk is full.
  public void supervise(Duration moment) throws IOException, InterruptedException {
    var child = died.poll(moment.toMillis(), TimeUnit.MILLISECONDS);
    if (child == null || isStopping() || children.get(child.spec().name()) != child) {
      return;
    }
    var name = child.spec().name();
    var ending = name + " " + Ending.inWords(child.process().exitValue());
    if (Preflight.isDiskFull(state.path())) {
      throw new Trouble(ending + ", and the disk with " + state.path() + " is full. Make room.");
    }
    var budget = budgets.getOrDefault(name, RestartBudget.UNUSED).spend(now());
    if (budget.isEmpty() && beside.contains(name)) {
      screen.warn(
          ending + " again and stays away; everything else goes on. Its log is " + log(name));
      return;
    }
    if (budget.isEmpty()) {
      throw new Trouble(
          "%s again, after %d restarts in %d minutes; stopping everything. Its log is %s"
              .formatted(ending, RestartBudget.LIMIT, RestartBudget.WINDOW.toMinutes(), log(name)));
    }
    budgets.put(name, budget.get());
    screen.warn(ending + "; restarting it");
    startChild(child.spec().again());
  }

  /// Whether this stack has been stopped; while it is being stopped, the answer waits.
  public synchronized boolean isStopping() {
    return stopping;
  }

  /// Stops everything: the services, the outside world, Kafka, and PostgreSQL last.
  ///
  /// Whoever comes second waits until the first has stopped everything.
  @Override
  public synchronized void close() {
    if (stopping) {
      return;
    }
    stopping = true;
    try {
      var last = List.of(StackPlan.SIMULATOR, StackPlan.KAFKA, StackPlan.POSTGRES);
      var services = children.keySet().stream().filter(name -> !last.contains(name)).toList();
      stop(services, PATIENCE_WITH_SERVICES);
      for (var name : last) {
        stop(List.of(name), PATIENCE_WITH_SERVERS);
      }
      Files.deleteIfExists(state.runFile());
    } catch (InterruptedException | IOException unclean) {
      screen.warn("Did not stop cleanly: " + unclean.getMessage());
    }
  }

  private void stop(List<String> names, Duration patience) throws InterruptedException {
    var stopped = names.stream().map(children::get).filter(child -> child != null).toList();
    stopped.forEach(Child::askToStop);
    var deadline = now().plus(patience);
    for (var child : stopped) {
      var left = Duration.between(now(), deadline);
      child.awaitStop(left.isNegative() ? Duration.ZERO : left);
    }
  }

  private Path log(String name) {
    return state.logs().resolve(name + ".log");
  }

  private static double secondsSince(Instant begun) {
    return Duration.between(begun, now()).toMillis() / 1000.0;
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }
}
