package org.openbell.local.teststack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openbell.local.Arguments;
import org.openbell.local.Lifetime;
import org.openbell.local.testing.TestServers;

/// Kafka and PostgreSQL for a whole test run: started by the first test that asks, shared by all.
///
/// Where they are is written to `stack.properties` in the state folder. The stack stops itself when
/// that file is gone, as after `mvn clean`, or when nobody has touched it for the idle time. The
/// system property `OPENBELL_TESTCONTAINERS`, `true` or `false`, chooses containers or not.
public final class TestStack {
  // On this machine, for the time of a test run, behind 127.0.0.1: a secret would protect nothing.
  private static final String PASSWORD = "openbell-tests";
  private static final String DEFAULT_IDLE_MINUTES = "10";

  private TestStack() {}

  public static void run(Arguments arguments) throws Exception {
    Path state = arguments.path("state");
    long idleMinutes = Long.parseLong(arguments.find("idle-minutes").orElse(DEFAULT_IDLE_MINUTES));
    Files.createDirectories(state);
    Servers servers =
        switch (Choice.from(System.getProperty("OPENBELL_TESTCONTAINERS", ""))) {
          case CONTAINERS -> ContainerServers.start(PASSWORD);
          case EMBEDDED -> EmbeddedServers.start(state, PASSWORD);
        };
    var lifetime = new Lifetime();
    var file = state.resolve(TestServers.FILE);
    try (var watch = new IdleWatch(file, Duration.ofMinutes(idleMinutes), lifetime::end)) {
      announce(servers, file);
      watch.begin();
      lifetime.serve(
          () -> {
            Files.deleteIfExists(file);
            servers.close();
          });
    }
  }

  private static void announce(Servers servers, Path file) throws Exception {
    var whereabouts =
        new TestServers(
            servers.bootstrapServers(),
            servers.jdbcHost(),
            servers.jdbcPort(),
            PASSWORD,
            ProcessHandle.current().pid());
    whereabouts.write(file);
    System.out.println("test stack is ready: " + whereabouts);
  }
}
