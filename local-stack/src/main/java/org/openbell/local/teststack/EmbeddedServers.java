package org.openbell.local.teststack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.openbell.local.kafka.KafkaBroker;
import org.openbell.local.postgres.PostgresServer;

/// Both servers from Maven artifacts, on free ports, in new folders, quick rather than durable.
record EmbeddedServers(
    KafkaBroker kafka, String bootstrapServers, PostgresServer postgres, int jdbcPort)
    implements Servers {

  static EmbeddedServers start(Path state, String password) throws Exception {
    var postgresFolders =
        new PostgresServer.Folders(state.resolve("postgres"), state.resolve("postgres-binaries"));
    PostgresServer.clear(postgresFolders.data());
    delete(postgresFolders.data());
    delete(state.resolve("kafka"));
    int[] ports = freePorts();
    var postgres = PostgresServer.start(postgresFolders, ports[0], password, false);
    try {
      var kafka = KafkaBroker.start(state.resolve("kafka"), ports[1], ports[2]);
      return new EmbeddedServers(kafka, "127.0.0.1:" + ports[1], postgres, ports[0]);
    } catch (Exception noKafka) {
      postgres.close();
      throw noKafka;
    }
  }

  @Override
  public String jdbcHost() {
    return "127.0.0.1";
  }

  @Override
  public void close() throws IOException {
    kafka.close();
    postgres.close();
  }

  // All three are held open together, so that they differ.
  private static int[] freePorts() throws IOException {
    var localhost = InetAddress.getLoopbackAddress();
    try (var first = new ServerSocket(0, 1, localhost);
        var second = new ServerSocket(0, 1, localhost);
        var third = new ServerSocket(0, 1, localhost)) {
      return new int[] {first.getLocalPort(), second.getLocalPort(), third.getLocalPort()};
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
