package org.openbell.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.openbell.local.testing.TestDatabase;
import org.openbell.local.testing.TestServers;
import org.openbell.local.testing.TestStackClient;
import org.openbell.model.event.Topic;

/// Gives a Quarkus test the run's real Kafka, emptied, and a fresh PostgreSQL database.
///
/// Logs in as the service whose module runs the test; argument `service` names another.
public final class StackResource implements QuarkusTestResourceLifecycleManager {
  private static final long LIMIT_SECONDS = 30;
  private static final String SUFFIX = "-service";

  private String service = serviceOfThisModule();

  @Override
  public void init(Map<String, String> arguments) {
    service = arguments.getOrDefault("service", service);
  }

  @Override
  public Map<String, String> start() {
    TestServers servers = TestStackClient.servers();
    TestDatabase database = TestStackClient.freshDatabase();
    emptyTopics(servers.bootstrapServers());
    return Map.of(
        "kafka.bootstrap.servers", servers.bootstrapServers(),
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", "svc_" + service,
        "quarkus.datasource.password", database.password(),
        "quarkus.http.test-port", "0");
  }

  @Override
  public void stop() {
    // The servers serve the next module too; they stop by themselves when nobody comes.
  }

  /// What another module's tests left behind is nothing to this one.
  private static void emptyTopics(String kafka) {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
      Set<String> there = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      Arrays.stream(Topic.values())
          .map(Topic::wireName)
          .filter(there::contains)
          .forEach(name -> ends.put(new TopicPartition(name, 0), OffsetSpec.latest()));
      Map<TopicPartition, RecordsToDelete> old = new HashMap<>();
      admin
          .listOffsets(ends)
          .all()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS)
          .forEach((at, end) -> old.put(at, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(old).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("cannot empty the test topics at " + kafka, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while emptying the test topics", stopped);
    }
  }

  private static String serviceOfThisModule() {
    String module = Path.of("").toAbsolutePath().getFileName().toString();
    return module.endsWith(SUFFIX)
        ? module.substring(0, module.length() - SUFFIX.length())
        : module;
  }
}
