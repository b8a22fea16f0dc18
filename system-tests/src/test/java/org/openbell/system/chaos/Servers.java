package org.openbell.system.chaos;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;
import org.openbell.system.path.Ports;
import org.openbell.system.path.Worker;
import org.openbell.system.stack.Repository;

/// One Kafka and one durable PostgreSQL that stay warm from day to day, and can be killed.
///
/// Each day gets a database of its own, copied from an empty one, and topics without old records.
final class Servers implements AutoCloseable {
  static final String PASSWORD = "chaos";
  private static final Duration LONGEST_START = Duration.ofMinutes(6);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
  private static final long ANSWER_SECONDS = 60;

  private final Path folder;
  private final int kafkaPort = Ports.free();
  private final int controllerPort = Ports.free();
  private final int postgresPort = Ports.free();
  private int days;

  Servers(Path folder) {
    this.folder = folder;
  }

  int kafkaPort() {
    return kafkaPort;
  }

  int postgresPort() {
    return postgresPort;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
  }

  /// Starts Kafka or PostgreSQL on the data that is there.
  Worker start(Target target) {
    return switch (target) {
      case KAFKA ->
          local(
              target,
              List.of("--port", "" + kafkaPort, "--controller-port", "" + controllerPort),
              Map.of());
      case POSTGRES ->
          local(
              target,
              List.of(
                  "--port",
                  "" + postgresPort,
                  "--binaries",
                  folder.resolveSibling("postgres-binaries").toString(),
                  "--durable"),
              Map.of("OPENBELL_DB_PASSWORD", PASSWORD));
      case SCHEDULER, SCANNER, RANKER, ORDER, EXIT, APPROVAL, SIMULATOR ->
          throw new IllegalArgumentException(target + " is no server");
    };
  }

  private Worker local(Target target, List<String> options, Map<String, String> environment) {
    var jar = Repository.root().resolve("local-stack/target/local-stack.jar");
    var server = target.process();
    var words = new ArrayList<String>();
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-classpath");
    words.add(jar + File.pathSeparator + jar.resolveSibling("lib").resolve("*"));
    words.addAll(List.of("org.openbell.local.LocalStack", server));
    words.addAll(List.of("--parent", "" + ProcessHandle.current().pid()));
    words.addAll(List.of("--data", folder.resolve(server).toString()));
    words.addAll(options);
    var log = folder.resolve(server + ".log");
    return Worker.java(server, log, target.megabytes(), words, environment);
  }

  static void awaitReady(Worker server, Target target) {
    await(target + " is ready")
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              server.requireAlive();
              return isReady(server, target);
            });
  }

  static boolean isReady(Worker server, Target target) {
    return server.said(target.process() + " is ready");
  }

  /// The database server itself; who started it only looks after it.
  Optional<ProcessHandle> postmaster() {
    try {
      var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /// An empty database with the six logins and schemas, under a name that says the day.
  String newDatabase() {
    var name = "day_" + ++days;
    execute("create database " + name + " template openbell");
    return name;
  }

  void dropDatabase(String name) {
    execute("drop database if exists " + name + " with (force)");
  }

  private void execute(String sql) {
    try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), "postgres", PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(sql, refused);
    }
  }

  /// Deletes what earlier days told.
  void forgetRecords() {
    try (var admin = admin()) {
      var topics = admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      var latest = new HashMap<TopicPartition, OffsetSpec>();
      topics.stream()
          .filter(topic -> topic.endsWith(".v1"))
          .forEach(topic -> latest.put(new TopicPartition(topic, 0), OffsetSpec.latest()));
      var ends = admin.listOffsets(latest).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      var until = new HashMap<TopicPartition, RecordsToDelete>();
      ends.forEach((at, end) -> until.put(at, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(until).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException refused) {
      throw new IllegalStateException("the topics cannot be emptied", refused);
    }
  }

  Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
  }

  /// Stops the database server if one is left, and waits until it has written its last; Kafka's
  /// process is the one that was started.
  @Override
  public void close() {
    postmaster().ifPresent(server -> signal("-INT", server));
    try {
      await().atMost(LONGEST_STOP).until(() -> postmaster().isEmpty());
    } catch (ConditionTimeoutException left) {
      postmaster().ifPresent(server -> signal("-KILL", server));
    }
  }

  static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
