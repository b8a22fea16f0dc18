package org.openbell.system.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.openbell.system.stack.Web;

/// Kafka's records and the broker's simulator, as the director reaches them.
final class World implements Outside, AutoCloseable {
  private static final long ANSWER_SECONDS = 10;

  private final Servers servers;
  private final Launch launch;
  private final Stack stack;
  private final Ear ear;
  private final String database;
  private final List<Mending> mendings = new CopyOnWriteArrayList<>();
  private final Web web = new Web();
  private final KafkaProducer<String, String> teller;

  World(Servers servers, Launch launch, Stack stack, Ear ear, String database) {
    this.servers = servers;
    this.database = database;
    this.launch = launch;
    this.stack = stack;
    this.ear = ear;
    this.teller =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                2_000),
            new StringSerializer(),
            new StringSerializer());
  }

  @Override
  public int heard(String eventType) {
    return ear.heard(eventType);
  }

  @Override
  public boolean repeat(String topic, int records) {
    var again = ear.newest(topic, records);
    again.forEach(
        record -> {
          var unused = teller.send(new ProducerRecord<>(topic, record.key(), record.value()));
        });
    return !again.isEmpty();
  }

  @Override
  public boolean poison(String topic, Duration mendedAfter) {
    try {
      var told =
          teller
              .send(new ProducerRecord<>(topic, "poison", "{no event at all"))
              .get(ANSWER_SECONDS, TimeUnit.SECONDS);
      long due = System.nanoTime() + mendedAfter.toNanos();
      var bad = new Mending.BadRecord(topic, told.offset(), due);
      mendings.add(new Mending(servers, stack, ear, database, bad));
      return true;
    } catch (ExecutionException | TimeoutException kafkaIsAway) {
      return false;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Looks after what was poisoned; true when nothing waits for the operator anymore.
  boolean mend() throws InterruptedException {
    for (var mending : List.copyOf(mendings)) {
      if (mending.look()) {
        mendings.remove(mending);
      }
    }
    return mendings.isEmpty();
  }

  @Override
  public boolean tellBroker(String script) {
    try {
      web.post(launch.httpPort(Target.SIMULATOR), "/faults", script);
      return true;
    } catch (RuntimeException away) {
      return false;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    teller.close(Duration.ofSeconds(1));
    web.close();
  }
}
