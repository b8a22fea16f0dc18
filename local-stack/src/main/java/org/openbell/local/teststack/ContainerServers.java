package org.openbell.local.teststack;

import java.time.Duration;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// Both servers in containers, as Testcontainers starts them.
record ContainerServers(KafkaContainer kafka, PostgreSQLContainer postgres) implements Servers {
  static final String POSTGRES_IMAGE = "postgres:18";
  static final String KAFKA_IMAGE = "apache/kafka:4.3.1";
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final int POSTGRES_PORT = 5432;

  static ContainerServers start(String password) {
    var postgres =
        new PostgreSQLContainer(DockerImageName.parse(POSTGRES_IMAGE))
            .withUsername("postgres")
            .withPassword(password);
    var kafka =
        new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE)).withStartupTimeout(LONGEST_START);
    var servers = new ContainerServers(kafka, postgres);
    try {
      postgres.start();
      kafka.start();
      return servers;
    } catch (RuntimeException notStarted) {
      servers.close();
      throw notStarted;
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String jdbcHost() {
    return postgres.getHost();
  }

  @Override
  public int jdbcPort() {
    return postgres.getMappedPort(POSTGRES_PORT);
  }

  @Override
  public void close() {
    kafka.stop();
    postgres.stop();
  }
}
