package org.openbell.system.path;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.openbell.system.stack.Repository;

/// One Kafka and one PostgreSQL for many cases; each case finds them as good as new.
///
/// A case gets a database of its own, copied from an empty one with every login and schema, and
/// topics whose older records are deleted.
public final class Foundation implements AutoCloseable {
  static final String PASSWORD = "order-path";

  /// The topics that order-service reads and writes.
  public static final List<String> TOPICS =
      List.of(
          "scheduler.events.v1",
          "scanner.events.v1",
          "ranker.events.v1",
          "order.events.v1",
          "order.commands.v1",
          "order.ticks.v1",
          "approval.events.v1",
          "exit.events.v1");

  private static final Duration LONGEST_START = Duration.ofSeconds(90);
  private static final long ANSWER_SECONDS = 30;

  private static Foundation shared;

  private final Path folder;
  private final int kafkaPort = Ports.free();
  private final int kafkaControllerPort = Ports.free();
  private final int postgresPort = Ports.free();
  private Worker kafka;
  private Worker postgres;
  private int cases;

  private Foundation(Path folder) {
    this.folder = folder;
  }

  /// The one that all cases of this run share; it ends with the run.
  static synchronized Foundation shared() {
    if (shared == null) {
      shared = own("foundation");
    }
    return shared;
  }

  /// One of its own, for a case that takes it down.
  static Foundation own(String name) {
    // Two runs in one checkout must not stop each other's servers.
    var folder = name + "-" + ProcessHandle.current().pid();
    var foundation = new Foundation(Path.of("target", "order-path", folder).toAbsolutePath());
    foundation.start();
    return foundation;
  }

  private void start() {
    delete(folder.resolve("kafka"));
    delete(folder.resolve("postgres"));
    kafka =
        localStack(
            "kafka",
            List.of("--port", "" + kafkaPort, "--controller-port", "" + kafkaControllerPort),
            Map.of());
    postgres =
        localStack(
            "postgres",
            List.of(
                "--port",
                "" + postgresPort,
                "--binaries",
                folder.resolveSibling("postgres-binaries").toString()),
            Map.of("OPENBELL_DB_PASSWORD", PASSWORD));
    awaitSaid(kafka, "kafka is ready");
    awaitSaid(postgres, "postgres is ready");
    try (var admin = admin()) {
      admin
          .createTopics(TOPICS.stream().map(topic -> new NewTopic(topic, 1, (short) 1)).toList())
          .all()
          .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException refused) {
      throw new IllegalStateException("no topics", refused);
    }
  }

  private Worker localStack(String server, List<String> options, Map<String, String> environment) {
    var jar = Repository.root().resolve("local-stack/target/local-stack.jar");
    var words = new ArrayList<String>();
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-classpath");
    words.add(jar + File.pathSeparator + jar.resolveSibling("lib").resolve("*"));
    words.addAll(List.of("org.openbell.local.LocalStack", server));
    words.addAll(List.of("--parent", "" + ProcessHandle.current().pid()));
    words.addAll(List.of("--data", folder.resolve(server).toString()));
    words.addAll(options);
    return Worker.java(server, folder.resolve(server + ".log"), 256, words, environment);
  }

  private static void awaitSaid(Worker worker, String words) {
    await(words)
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              worker.requireAlive();
              return worker.said(words);
            });
  }

  int kafkaPort() {
    return kafkaPort;
  }

  int postgresPort() {
    return postgresPort;
  }

  void killKafka() {
    kafka.kill();
  }

  void freezePostgres() {
    processesOfPostgres("-STOP");
  }

  void thawPostgres() {
    processesOfPostgres("-CONT");
  }

  /// An empty database with the six logins and schemas.
  synchronized String newDatabase() {
    var name = "case_" + ++cases;
    execute("create database " + name + " template openbell");
    return name;
  }

  void dropDatabase(String name) {
    execute("drop database if exists " + name + " with (force)");
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
  }

  /// As the superuser of the server.
  Connection connect(String database) throws SQLException {
    var who = new Properties();
    who.put("user", "postgres");
    who.put("password", PASSWORD);
    return DriverManager.getConnection(jdbcUrl(database), who);
  }

  /// Deletes what earlier cases told.
  void forgetRecords() {
    var partitions = TOPICS.stream().map(topic -> new TopicPartition(topic, 0)).toList();
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    try (var admin = admin()) {
      var ends = admin.listOffsets(latest).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      var until = new HashMap<TopicPartition, RecordsToDelete>();
      ends.forEach((at, end) -> until.put(at, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(until).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException refused) {
      throw new IllegalStateException("the topics cannot be emptied", refused);
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + kafkaPort));
  }

  private void execute(String sql) {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(sql, refused);
    }
  }

  /// The server detaches itself from whoever starts it; its folder knows its process.
  private void processesOfPostgres(String signal) {
    try {
      var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
      var server = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
      Stream.concat(Stream.of(server), server.descendants())
          .forEach(process -> Worker.signal(signal, process.pid()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  @Override
  public void close() {
    kafka.close();
    postgres.stop();
  }
}
