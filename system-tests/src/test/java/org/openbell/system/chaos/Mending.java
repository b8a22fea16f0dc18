package org.openbell.system.chaos;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.openbell.system.day.Told;

/// What an operator does about a record that nobody can read: sees that a service has taken all
/// that came before it, stops it, moves its group behind the record, and has it started again.
///
/// Whoever is away, the service, Kafka or the database, is looked at again later.
final class Mending {
  private static final long ANSWER_SECONDS = 10;
  private static final Duration REST = Duration.ofSeconds(3);

  /// Who has a line that stops, by topic; ticks are read by none of them.
  private static final Map<String, Set<Target>> READERS =
      Map.of(
          "scheduler.events.v1",
          Set.of(Target.SCANNER, Target.ORDER, Target.EXIT, Target.APPROVAL),
          "scanner.events.v1",
          Set.of(Target.RANKER, Target.ORDER, Target.APPROVAL),
          "ranker.events.v1",
          Set.of(Target.ORDER, Target.APPROVAL),
          "order.events.v1",
          Set.of(Target.SCHEDULER, Target.SCANNER, Target.EXIT, Target.APPROVAL),
          "order.commands.v1",
          Set.of(Target.ORDER, Target.APPROVAL),
          "approval.events.v1",
          Set.of(Target.ORDER, Target.APPROVAL),
          "exit.events.v1",
          Set.of(Target.APPROVAL));

  private final Servers servers;
  private final Stack stack;
  private final Ear ear;
  private final String database;
  private final BadRecord bad;
  private final Set<Target> waiting = EnumSet.noneOf(Target.class);

  /// The record at that offset is left out at that moment, in the machine's nanoseconds, or later.
  record BadRecord(String topic, long offset, long notBefore) {
    boolean isDue() {
      return System.nanoTime() >= notBefore;
    }
  }

  Mending(Servers servers, Stack stack, Ear ear, String database, BadRecord bad) {
    this.servers = servers;
    this.stack = stack;
    this.ear = ear;
    this.database = database;
    this.bad = bad;
    waiting.addAll(READERS.getOrDefault(bad.topic(), Set.of()));
  }

  /// One look; true when every reader is behind the record.
  boolean look() throws InterruptedException {
    if (bad.isDue()) {
      for (var service : List.copyOf(waiting)) {
        if (hasTakenAllBefore(service) && isMovedBehind(service)) {
          waiting.remove(service);
        }
      }
    }
    return waiting.isEmpty();
  }

  private boolean hasTakenAllBefore(Target service) {
    var before = new HashSet<String>();
    ear.told().stream()
        .filter(event -> event.topic().equals(bad.topic()) && event.offset() < bad.offset())
        .map(Told::id)
        .forEach(before::add);
    var url = servers.jdbcUrl(database);
    try (var connection = DriverManager.getConnection(url, service.login(), Servers.PASSWORD);
        var statement = connection.createStatement();
        var taken = statement.executeQuery("select event_id from inbox")) {
      while (taken.next()) {
        before.remove(taken.getString(1));
      }
      return before.isEmpty();
    } catch (SQLException away) {
      return false;
    }
  }

  private boolean isMovedBehind(Target service) throws InterruptedException {
    var group = service.process();
    var member =
        new RemoveMembersFromConsumerGroupOptions(List.of(new MemberToRemove(group + "-1")));
    var behind =
        Map.of(new TopicPartition(bad.topic(), 0), new OffsetAndMetadata(bad.offset() + 1));
    stack.kill(service, REST);
    try (var admin = servers.admin()) {
      // Fails when the dead member was missed already; then there is nobody to remove.
      var unused = isDone(admin.removeMembersFromConsumerGroup(group, member).all());
      return isDone(admin.alterConsumerGroupOffsets(group, behind).all());
    }
  }

  private static boolean isDone(KafkaFuture<Void> asked) throws InterruptedException {
    try {
      asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException away) {
      return false;
    }
  }
}
