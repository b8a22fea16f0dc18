package org.openbell.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.openbell.local.Arguments;
import org.openbell.local.Lifetime;

/// A real Kafka broker, alone, in this process: what the services talk through on one machine.
///
/// Listens on 127.0.0.1 only. The folder is formatted when it is new and kept otherwise.
public final class KafkaBroker implements AutoCloseable {
  private final KafkaRaftServer server;

  private KafkaBroker(KafkaRaftServer server) {
    this.server = server;
  }

  /// Runs a broker until its life is over.
  public static void run(Arguments arguments) throws Exception {
    int port = arguments.port("port");
    var lifetime = Lifetime.of(arguments);
    var broker = start(arguments.path("data"), port, arguments.port("controller-port"));
    System.out.println("kafka is ready on 127.0.0.1:" + port);
    lifetime.serve(broker);
  }

  /// Returns when the broker takes records.
  public static KafkaBroker start(Path data, int port, int controllerPort) throws Exception {
    if (!Files.exists(data.resolve("meta.properties"))) {
      format(data);
    }
    var config = new KafkaConfig(KafkaSettings.of(data, port, controllerPort));
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException | Error failed) {
      server.shutdown();
      throw failed;
    }
    return new KafkaBroker(server);
  }

  private static void format(Path data) throws Exception {
    Files.createDirectories(data);
    requireEmpty(data);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(KafkaSettings.NODE_ID)
        .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
        .setMetadataLogDirectory(data.toString())
        .addDirectory(data.toString())
        .setHasDynamicQuorum(false)
        .run();
  }

  // A folder with records and without its identity is damaged or not ours: not to be overwritten.
  private static void requireEmpty(Path data) throws IOException {
    try (var entries = Files.list(data)) {
      if (entries.findAny().isPresent()) {
        throw new IOException(
            data + " has files but no meta.properties: not a Kafka folder, move it away");
      }
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
