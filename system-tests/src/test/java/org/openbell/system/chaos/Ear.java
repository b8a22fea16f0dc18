package org.openbell.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.openbell.system.day.Told;

/// Hears every topic from the beginning of the day, also over deaths of Kafka.
///
/// Records that are no JSON are put aside: some are told by us.
final class Ear implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;
  private final Thread thread = Thread.ofPlatform().name("ear").unstarted(this::listen);
  private final List<Told> told = new ArrayList<>();
  private final List<ConsumerRecord<String, String>> records = new ArrayList<>();
  private final Map<String, Set<String>> idsByType = new HashMap<>();
  private final Map<TopicPartition, Long> reached = new HashMap<>();
  private long unreadable;

  Ear(String bootstrapServers, List<String> topics) {
    partitions = topics.stream().map(topic -> new TopicPartition(topic, 0)).toList();
    consumer = consumer(bootstrapServers);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread.start();
  }

  private static KafkaConsumer<String, String> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            20,
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            500),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private void listen() {
    try (consumer) {
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(POLL).forEach(this::hear);
      }
    } catch (WakeupException over) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void hear(ConsumerRecord<String, String> found) {
    reached.put(new TopicPartition(found.topic(), 0), found.offset() + 1);
    records.add(found);
    try {
      var event =
          new Told(found.topic(), found.offset(), found.key(), JSON.readTree(found.value()));
      if (event.id().isEmpty()) {
        unreadable++;
      } else {
        told.add(event);
        idsByType.computeIfAbsent(event.type(), _ -> new HashSet<>()).add(event.id());
      }
    } catch (JsonProcessingException broken) {
      unreadable++;
    }
  }

  /// How many different events of that type have been heard.
  synchronized int heard(String type) {
    return idsByType.getOrDefault(type, Set.of()).size();
  }

  /// All that was heard, in the order of each topic.
  synchronized List<Told> told() {
    return List.copyOf(told);
  }

  synchronized long unreadable() {
    return unreadable;
  }

  /// The newest records of a topic, the oldest of them first.
  synchronized List<ConsumerRecord<String, String>> newest(String topic, int count) {
    var all = records.stream().filter(found -> found.topic().equals(topic)).toList();
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  /// Whether everything that is there now has been heard.
  boolean hasHeardAll(String bootstrapServers) {
    try (var other = consumer(bootstrapServers)) {
      var ends = other.endOffsets(partitions);
      var begins = other.beginningOffsets(partitions);
      return ends.entrySet().stream().allMatch(end -> isReached(end, begins));
    }
  }

  private synchronized boolean isReached(
      Map.Entry<TopicPartition, Long> end, Map<TopicPartition, Long> begins) {
    return end.getValue().equals(begins.get(end.getKey()))
        || reached.getOrDefault(end.getKey(), 0L) >= end.getValue();
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
