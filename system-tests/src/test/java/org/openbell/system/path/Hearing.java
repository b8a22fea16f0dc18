package org.openbell.system.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.openbell.system.day.Told;

/// Hears what order-service tells, from the beginning of a case to its end.
final class Hearing implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaConsumer<String, String> consumer;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final List<Consumer<Told>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread = Thread.ofPlatform().name("hearing").unstarted(this::listen);

  Hearing(int kafkaPort, String name) {
    var topic = List.of(new TopicPartition(name, 0));
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + kafkaPort,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                20),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.assign(topic);
    consumer.seekToBeginning(topic);
    thread.start();
  }

  /// Calls it for everything that is told from now on, on the thread that hears.
  void each(Consumer<Told> listener) {
    listeners.add(listener);
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  List<Told> told(String type) {
    return told.stream().filter(fact -> fact.type().equals(type)).toList();
  }

  boolean heard(Predicate<Told> what) {
    return told.stream().anyMatch(what);
  }

  /// Waits until such a fact was told, now or before.
  Told await(String what, Duration patience, Predicate<Told> fact) {
    Awaitility.await(what)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> heard(fact));
    return told.stream().filter(fact).findFirst().orElseThrow();
  }

  private void listen() {
    try (consumer) {
      while (!Thread.currentThread().isInterrupted()) {
        for (var found : consumer.poll(Duration.ofMillis(200))) {
          var fact = read(found);
          told.add(fact);
          listeners.forEach(listener -> listener.accept(fact));
        }
      }
    } catch (WakeupException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static Told read(ConsumerRecord<String, String> found) {
    try {
      return new Told(found.topic(), found.offset(), found.key(), JSON.readTree(found.value()));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("no JSON in " + found, broken);
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
