package org.openbell.auditor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.openbell.auditor.read.Heard;

/// Follows every topic of events from its beginning, as nobody's group: it commits nothing.
///
/// Ticks are left out, and what is older than asked for is forgotten. Used by one thread.
final class Topics {
  static final int MOST_KEPT = 40_000;
  private static final String TICKS = "order.ticks.v1";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LISTING = Duration.ofSeconds(5);
  private static final int MOST_POLLS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String bootstrapServers;
  private final List<Heard> kept = new ArrayList<>();
  private final Set<TopicPartition> followed = new HashSet<>();
  private KafkaConsumer<String, String> consumer;
  private Instant oldest = Instant.MIN;

  Topics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /// Everything told until now, in the order of each topic.
  List<Heard> heard() {
    if (consumer == null) {
      consumer = connect();
    }
    followNewTopics();
    var ends = consumer.endOffsets(followed, LISTING);
    for (int polls = 0; polls < MOST_POLLS; polls++) {
      if (ends.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey(), LISTING) >= end.getValue())) {
        return List.copyOf(kept);
      }
      consumer
          .poll(POLL)
          .forEach(found -> keep(found.topic(), found.offset(), found.key(), found.value()));
    }
    throw new IllegalStateException("Kafka does not tell to the end of its topics");
  }

  /// What was recorded before that moment is not asked for any more.
  void forgetBefore(Instant moment) {
    oldest = moment;
    kept.removeIf(event -> event.recordedAt().isBefore(moment));
  }

  private KafkaConsumer<String, String> connect() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "auditor",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            2_000_000);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  private void followNewTopics() {
    List<TopicPartition> fresh = new ArrayList<>();
    for (var topic : consumer.listTopics(LISTING).entrySet()) {
      if (topic.getKey().endsWith(".v1") && !topic.getKey().equals(TICKS)) {
        for (var partition : topic.getValue()) {
          var found = new TopicPartition(partition.topic(), partition.partition());
          if (followed.add(found)) {
            fresh.add(found);
          }
        }
      }
    }
    if (!fresh.isEmpty()) {
      consumer.assign(followed);
      consumer.seekToBeginning(fresh);
    }
  }

  private void keep(String topic, long offset, String key, String value) {
    Heard event;
    try {
      event = new Heard(topic, offset, key, JSON.readTree(value));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("no JSON in " + topic + " at " + offset, broken);
    }
    if (event.recordedAt().isBefore(oldest)) {
      return;
    }
    if (kept.size() >= MOST_KEPT) {
      throw new IllegalStateException("more than " + MOST_KEPT + " events in one day");
    }
    kept.add(event);
  }
}
