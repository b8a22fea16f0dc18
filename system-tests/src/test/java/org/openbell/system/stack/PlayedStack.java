package org.openbell.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `openbell demo --stay`, started as a process with a state folder of its own under `target`.
///
/// Whatever happens to the test, closing it leaves no process behind.
public final class PlayedStack implements AutoCloseable {
  private static final Duration LONGEST_DAY = Duration.ofMinutes(15);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
  private static final String BROKER = "simulator";
  private static final String DAY_IS_OVER = "The stack stays up";

  private final Path state;
  private final Process launcher;
  private final Screen screen;
  private final RunFile run;
  private final Web web = new Web();
  // Processes that outlive the launcher and would outlive the test.
  private final List<ProcessHandle> onItsOwn = new CopyOnWriteArrayList<>();

  private PlayedStack(Path state, Process launcher) {
    this.state = state;
    this.launcher = launcher;
    this.run = new RunFile(state);
    this.screen = new Screen(state.resolve("screen.txt"), DAY_IS_OVER);
    Thread.ofVirtual().name("screen").start(() -> screen.read(launcher.inputReader()));
  }

  /// Starts the day of 2025-10-29; `name` is the state folder's.
  public static PlayedStack start(String name, long seed, String... options) throws IOException {
    Repository.requireBuilt();
    var state = Path.of("target", name).toAbsolutePath();
    Files.createDirectories(state);
    int base = FreePorts.base();
    System.out.printf("%s: -Dopenbell.seed=%d, port base %d, %s%n", name, seed, base, state);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = Stream.of(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-jar");
    var demo = Stream.of("demo", "--stay", "--port-base", "" + base, "--seed", "" + seed);
    var builder =
        new ProcessBuilder(
                Stream.of(
                        command,
                        Stream.of(Repository.launcher().toString()),
                        demo,
                        Stream.of(options))
                    .flatMap(words -> words)
                    .toList())
            .redirectErrorStream(true);
    builder.environment().putAll(Map.of("OPENBELL_STATE", state.toString()));
    return new PlayedStack(state, builder.start());
  }

  /// Returns when the report is on the screen; fails with the screen's end when it never is.
  public void awaitEndOfDay() throws InterruptedException {
    assertThat(screen.hears(LONGEST_DAY))
        .as("the day ended within %s; the screen said last:%n%s", LONGEST_DAY, screen.lastLines(40))
        .isTrue();
  }

  public boolean isOver() {
    return !launcher.isAlive();
  }

  public List<String> screen() {
    return screen.lines();
  }

  /// True once the whole stack is up and its clock shows that time or later.
  public boolean hasReached(Instant exchangeTime) throws InterruptedException {
    if (screen().stream().noneMatch(line -> line.contains("The day begins"))) {
      return false;
    }
    var now = Instant.parse(web.get(simulatorPort(), "/clock").path("exchangeTime").asText());
    return !now.isBefore(exchangeTime);
  }

  /// Where a browser finds the desk.
  public String desk() {
    return "http://127.0.0.1:" + run.port("approval-service") + "/";
  }

  /// What one logs in with.
  public String operatorToken() throws IOException {
    return Files.readString(state.resolve("operator-token")).strip();
  }

  /// `openbell WORDS` in another terminal: what it printed, once it ended well.
  public String type(String... words) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.concat(
                Stream.of(
                    java, "-XX:TieredStopAtLevel=1", "-jar", Repository.launcher().toString()),
                Stream.of(words))
            .toList();
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("OPENBELL_STATE", state.toString());
    var typed = builder.start();
    var printed = new String(typed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(typed.waitFor()).as(printed).isZero();
    return printed;
  }

  public JsonNode ledger() throws InterruptedException {
    return web.get(simulatorPort(), "/ledger");
  }

  public JsonNode report(String date) throws IOException, InterruptedException {
    var token = Files.readString(state.resolve("operator-token"));
    return web.get(run.port("approval-service"), "/report/" + date, token);
  }

  /// What the running auditor finds.
  public JsonNode verdict() throws InterruptedException {
    return web.get(run.port("auditor"), "/verdict");
  }

  /// Does something in order-service's schema that no program of ours does.
  public void tamper(String sql) throws IOException, SQLException {
    try (var connection = DriverManager.getConnection(jdbcUrl(), "postgres", databasePassword());
        var statement = connection.createStatement()) {
      statement.execute("set search_path to svc_order");
      statement.execute(sql);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + run.port("kafka");
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + run.port("postgres") + "/openbell";
  }

  public String databasePassword() throws IOException {
    return Files.readString(state.resolve("demo").resolve("database-password"));
  }

  /// The pace at which this day's exchange time ran.
  public Pace pace() throws IOException {
    return Pace.parse(Files.readString(state.resolve("demo").resolve("clock")).strip());
  }

  /// `kill -9`, which no process hears coming; the launcher is left to notice.
  public void kill(String process) {
    var handle = run.process(process);
    assertThat(handle.destroyForcibly()).as("kill -9 of " + process).isTrue();
    handle.onExit().orTimeout(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS).join();
  }

  /// `kill -9` for everything of ours, the launcher first, so that nobody starts anything again: as
  /// when the machine goes dark. Only the simulated broker, which is elsewhere, goes on.
  public void killAllButTheBroker() {
    var broker = run.process(BROKER);
    var ours =
        Stream.concat(run.processes().stream(), launcher.descendants())
            .filter(process -> process.pid() != broker.pid())
            .toList();
    onItsOwn.add(broker);
    launcher.destroyForcibly();
    ours.forEach(ProcessHandle::destroyForcibly);
    Stream.concat(Stream.of(launcher.toHandle()), ours.stream())
        .forEach(
            process ->
                process.onExit().orTimeout(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS).join());
  }

  /// Asks the launcher to stop as a service manager does, and says how that went.
  public Ending terminate() throws InterruptedException {
    var children = Stream.concat(run.processes().stream(), launcher.descendants()).toList();
    assertThat(children).as("processes of the stack before its end").hasSizeGreaterThan(8);
    launcher.toHandle().destroy();
    boolean stopped = launcher.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    var left = children.stream().filter(ProcessHandle::isAlive).map(PlayedStack::name).toList();
    return new Ending(stopped ? launcher.exitValue() : -1, left);
  }

  private static String name(ProcessHandle process) {
    return process.pid() + " " + process.info().commandLine().orElse("");
  }

  private int simulatorPort() {
    return run.port(BROKER);
  }

  /// Ends whatever still runs, without asking.
  @Override
  public void close() {
    web.close();
    var descendants = launcher.descendants().toList();
    launcher.destroy();
    try {
      launcher.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    launcher.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    onItsOwn.forEach(ProcessHandle::destroyForcibly);
  }
}
