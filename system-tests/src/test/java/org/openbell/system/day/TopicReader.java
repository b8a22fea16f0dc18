package org.openbell.system.day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads every topic from its beginning to where it ended when the reading began.
final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int MOST_POLLS = 240;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TopicReader() {}

  static List<Told> readAll(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(partition -> partition.topic().endsWith(".v1"))
              .map(TopicReader::partition)
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readToEnd(consumer, consumer.endOffsets(partitions));
    }
  }

  private static List<Told> readToEnd(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
    var told = new ArrayList<Told>();
    for (int polls = 0; polls < MOST_POLLS; polls++) {
      consumer.poll(POLL).forEach(found -> told.add(told(found)));
      if (ends.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
        return List.copyOf(told);
      }
    }
    throw new IllegalStateException("the topics have no end after " + told.size() + " events");
  }

  private static Told told(ConsumerRecord<String, String> found) {
    try {
      return new Told(found.topic(), found.offset(), found.key(), JSON.readTree(found.value()));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("no JSON in " + found, broken);
    }
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }
}
