package org.openbell.local.testing;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openbell.local.postgres.ServiceLogins;

/// Finds the Kafka and PostgreSQL of this test run, and starts them when nobody has yet.
///
/// One test stack serves all modules of a build, one JVM after the other or at the same time. Needs
/// the packaged `local-stack.jar`, and PostgreSQL's JDBC driver on the class path for
/// [#freshDatabase].
public final class TestStackClient {
  private static final long LONGEST_START_SECONDS = 240;
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final long TOUCH_EVERY_SECONDS = 30;

  private static TestServers found;

  private TestStackClient() {}

  /// The servers of this test run, started if need be. They outlive this JVM for a while.
  public static synchronized TestServers servers() {
    if (found == null) {
      var state = projectRoot().resolve("target").resolve("test-stack");
      try {
        Files.createDirectories(state);
        found = findOrStart(state);
      } catch (IOException | InterruptedException failed) {
        throw new IllegalStateException(
            "the test stack did not start, see " + state.resolve("test-stack.log"), failed);
      }
      keepTouching(state.resolve(TestServers.FILE));
    }
    return found;
  }

  /// A new database with the six logins and schemas, for one test class to spoil.
  public static synchronized TestDatabase freshDatabase() {
    var servers = servers();
    var name = "test_" + UUID.randomUUID().toString().replace("-", "");
    var state = projectRoot().resolve("target").resolve("test-stack");
    // Logins belong to the whole server: two callers at once would update the same rows.
    try (var _ = new Turn(state.resolve("databases.lock"))) {
      try (var admin =
          DriverManager.getConnection(
              servers.jdbcUrl("postgres"), "postgres", servers.password())) {
        ServiceLogins.createDatabaseIfMissing(admin, name);
      }
      try (var admin =
          DriverManager.getConnection(servers.jdbcUrl(name), "postgres", servers.password())) {
        ServiceLogins.create(admin, servers.password());
      }
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException("no fresh database on " + servers, failed);
    }
    return new TestDatabase(name, servers.jdbcUrl(name), servers.password());
  }

  private static TestServers findOrStart(Path state) throws IOException, InterruptedException {
    var file = state.resolve(TestServers.FILE);
    try (var _ = new Turn(state.resolve("start.lock"))) {
      var known = TestServers.read(file);
      if (known.isPresent() && isAlive(known.get().pid())) {
        Files.setLastModifiedTime(file, FileTime.from(Clock.systemUTC().instant()));
        return known.get();
      }
      Files.deleteIfExists(file);
      return start(state, file);
    }
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static TestServers start(Path state, Path file) throws IOException, InterruptedException {
    var log = state.resolve("test-stack.log").toFile();
    var builder =
        new ProcessBuilder(command(state))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .redirectInput(new File("/dev/null"));
    addTestcontainersDefaults(builder.environment());
    var process = builder.start();
    long looks = LONGEST_START_SECONDS * 1000 / LOOK_EVERY_MILLIS;
    for (long look = 0; look < looks; look++) {
      if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IOException("the test stack ended with exit code " + process.exitValue());
      }
      var servers = TestServers.read(file);
      if (servers.isPresent()) {
        return servers.get();
      }
    }
    process.destroy();
    throw new IOException("the test stack was not ready after " + LONGEST_START_SECONDS + " s");
  }

  private static List<String> command(Path state) throws IOException {
    var target = projectRoot().resolve("local-stack").resolve("target");
    var jar = target.resolve("local-stack.jar");
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is missing: build it with ./mvnw package -pl local-stack -am");
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-DOPENBELL_TESTCONTAINERS=" + containersWish(),
        "-classpath",
        jar + File.pathSeparator + target.resolve("lib").resolve("*"),
        "org.openbell.local.LocalStack",
        "test-stack",
        "--state",
        state.toString());
  }

  // The stack removes its own containers: the helper image that would, need not be there. Ports are
  // published on this machine unless Docker is another one.
  private static void addTestcontainersDefaults(Map<String, String> environment) {
    environment.putIfAbsent("TESTCONTAINERS_RYUK_DISABLED", "true");
    if (!environment.containsKey("DOCKER_HOST")) {
      environment.putIfAbsent("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
    }
  }

  // A build says it with -D, a shell with its environment.
  private static String containersWish() {
    var flag = "OPENBELL_TESTCONTAINERS";
    return System.getProperty(flag, System.getenv().getOrDefault(flag, ""));
  }

  // A long test must not lose its servers; the thread ends with this JVM.
  private static void keepTouching(Path file) {
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("test-stack-touch").factory());
    var _ =
        timer.scheduleWithFixedDelay(
            () -> file.toFile().setLastModified(Clock.systemUTC().millis()),
            TOUCH_EVERY_SECONDS,
            TOUCH_EVERY_SECONDS,
            TimeUnit.SECONDS);
  }

  /// The folder with the Maven wrapper, upward from here; `openbell.root` names another.
  private static Path projectRoot() {
    var told = System.getProperty("openbell.root");
    if (told != null) {
      return Path.of(told);
    }
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at;
      }
    }
    throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
  }

  /// Holds a file's lock against other JVMs; within this one the caller is alone anyway.
  private static final class Turn implements AutoCloseable {
    private final FileChannel channel;

    Turn(Path file) throws IOException {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
