package org.openbell.local.teststack;

import java.io.IOException;

/// A running Kafka and PostgreSQL, wherever they run.
sealed interface Servers extends AutoCloseable permits EmbeddedServers, ContainerServers {
  String bootstrapServers();

  /// Where PostgreSQL's superuser `postgres` connects with the password given at the start.
  String jdbcHost();

  int jdbcPort();

  @Override
  void close() throws IOException;
}
