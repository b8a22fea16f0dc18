package org.openbell.kit.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openbell.kit.outbox.OutboxRelay;
import org.openbell.model.event.Topic;

/// Before anything is consumed: the topics exist and the relay runs.
@ApplicationScoped
public class KitStartup {
  private static final int BEFORE_THE_SERVICE = 100;
  private static final long LIMIT_SECONDS = 30;

  private final OutboxRelay relay;
  private final String kafka;

  KitStartup(OutboxRelay relay, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
    this.relay = relay;
    this.kafka = kafka;
  }

  void start(@Observes @Priority(BEFORE_THE_SERVICE) StartupEvent started) {
    createMissingTopics();
    relay.start();
  }

  private void createMissingTopics() {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
      Set<String> there = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing =
          Arrays.stream(Topic.values())
              .map(Topic::wireName)
              .filter(name -> !there.contains(name))
              .map(name -> new NewTopic(name, 1, (short) 1))
              .toList();
      admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      // Six services start together: another one was quicker.
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Kafka at " + kafka + " refused the topics", refused);
      }
    } catch (TimeoutException silent) {
      throw new IllegalStateException(
          "Kafka at " + kafka + " did not answer within " + LIMIT_SECONDS + " s", silent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while creating topics", stopped);
    }
  }
}
