package org.openbell.local.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// Where the Kafka and the PostgreSQL of a test run are, as one process tells the others.
///
/// The password is that of PostgreSQL's superuser `postgres` and of the six services' logins; the
/// pid is that of the process which serves.
public record TestServers(
    String bootstrapServers, String jdbcHost, int jdbcPort, String password, long pid) {

  public static final String FILE = "stack.properties";

  /// The JDBC address of a database on this server, without user and password.
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(jdbcHost, jdbcPort, database);
  }

  /// Whoever reads the file reads all of it: it appears in one move.
  public void write(Path file) throws IOException {
    var properties = new Properties();
    properties.setProperty("bootstrap.servers", bootstrapServers);
    properties.setProperty("jdbc.host", jdbcHost);
    properties.setProperty("jdbc.port", Integer.toString(jdbcPort));
    properties.setProperty("password", password);
    properties.setProperty("pid", Long.toString(pid));
    var draft = file.resolveSibling(FILE + ".new");
    try (var out = Files.newBufferedWriter(draft)) {
      properties.store(out, null);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static Optional<TestServers> read(Path file) throws IOException {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (NoSuchFileException notThere) {
      return Optional.empty();
    }
    return Optional.of(
        new TestServers(
            properties.getProperty("bootstrap.servers"),
            properties.getProperty("jdbc.host"),
            Integer.parseInt(properties.getProperty("jdbc.port")),
            properties.getProperty("password"),
            Long.parseLong(properties.getProperty("pid"))));
  }
}
