package org.openbell.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openbell.local.FreePorts;

class KafkaBrokerIT {
  private static final String TOPIC = "order.events.v1";

  @Test
  void keepsItsRecordsFromOneStartToTheNext(@TempDir Path folder) throws Exception {
    // Given
    int[] ports = FreePorts.two();
    var bootstrap = "127.0.0.1:" + ports[0];
    try (var _ = KafkaBroker.start(folder.resolve("kafka"), ports[0], ports[1])) {
      send(bootstrap, "FillRecorded");
    }

    // When
    List<String> found;
    try (var _ = KafkaBroker.start(folder.resolve("kafka"), ports[0], ports[1])) {
      found = readAll(bootstrap);
    }

    // Then
    assertThat(found).containsExactly("FillRecorded");
  }

  @Test
  void refusesAFolderThatIsNotItsOwn(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "dear broker");

    assertThatThrownBy(() -> KafkaBroker.start(folder, 1, 2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a Kafka folder");
  }

  private static void send(String bootstrap, String value) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "trade", value)).get();
    }
  }

  private static List<String> readAll(String bootstrap) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
      consumer.seekToBeginning(List.of());
      var records = consumer.poll(Duration.ofSeconds(20));
      return StreamSupport.stream(records.spliterator(), false).map(ConsumerRecord::value).toList();
    }
  }
}
