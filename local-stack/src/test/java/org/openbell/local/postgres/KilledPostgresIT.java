package org.openbell.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.local.FreePorts;
import org.openbell.local.LocalStack;

class KilledPostgresIT {
  private static final String PASSWORD = "secret";
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @Test
  void isNoticedAtOnceAndComesBackBesideAChildThatDoesNotEnd() throws Exception {
    // Given a server one of whose children does not end by itself
    int port = FreePorts.two()[0];
    var keeper = keeper(port);
    try (var connection = connect(port)) {
      execute(connection, "create table scan as select 'WULF' as symbol");
      signal("-STOP", Long.parseLong(answer(connection, "select pg_backend_pid()")));

      // When
      Remains.postmaster(data()).orElseThrow().destroyForcibly();

      // Then who looks after it ends, and the next one starts on the same rows
      assertThat(keeper.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      try (var _ = PostgresServer.start(folders(), port, PASSWORD, true);
          var again = connect(port)) {
        assertThat(answer(again, "select symbol from scan")).isEqualTo("WULF");
      }
    } finally {
      keeper.destroyForcibly();
      Remains.clear(data());
    }
  }

  @Test
  void startsAlthoughTheFolderNamesAProcessThatIsNoServer() throws Exception {
    // Given what a loss of power leaves: by now the number is another program's
    int port = FreePorts.two()[0];
    PostgresServer.start(folders(), port, PASSWORD, true).close();
    var other = new ProcessBuilder("sleep", "600").start();
    Files.writeString(data().resolve("postmaster.pid"), other.pid() + "\n");

    // When
    try (var _ = PostgresServer.start(folders(), port, PASSWORD, true);
        var connection = connect(port, "postgres")) {
      // Then
      assertThat(answer(connection, "select 1")).isEqualTo("1");
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  /// The process that the launcher starts; returns when its server is ready.
  private Process keeper(int port) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-classpath",
            System.getProperty("java.class.path"),
            LocalStack.class.getName(),
            "postgres",
            "--data",
            data().toString(),
            "--binaries",
            folders().binaries().toString(),
            "--port",
            Integer.toString(port),
            "--durable");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("OPENBELL_DB_PASSWORD", PASSWORD);
    var keeper = builder.start();
    var output = keeper.inputReader(StandardCharsets.UTF_8);
    var said = new StringBuilder("it ended before it was ready:");
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(System.lineSeparator()).append(line);
      if (line.contains("postgres is ready")) {
        return keeper;
      }
    }
    throw new IOException(said.toString());
  }

  private Path data() {
    return folder.resolve("data of mine");
  }

  private PostgresServer.Folders folders() {
    return new PostgresServer.Folders(data(), folder.resolve("binaries"));
  }

  private static void signal(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
  }

  private static Connection connect(int port) throws SQLException {
    return connect(port, "openbell");
  }

  private static Connection connect(int port, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", PASSWORD);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
