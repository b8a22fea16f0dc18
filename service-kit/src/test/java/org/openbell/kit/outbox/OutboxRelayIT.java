package org.openbell.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.kit.KitDatabase;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.session.SessionDate;

class OutboxRelayIT {
  private static final Instant OPEN = Instant.parse("2025-10-29T13:30:00Z");
  private static final long AT_MOST_SECONDS = 30;

  private static DataSource database;

  private final EventJson json = new EventJson();
  private final OutboxTable outbox =
      new OutboxTable(
          database, json, () -> OPEN, "scheduler-service", new BuildId("test"), () -> {});
  private final AskedProducer producer = new AskedProducer();

  @BeforeAll
  static void makeTheTables() {
    database = KitDatabase.fresh();
  }

  @BeforeEach
  void emptyTheTables() throws SQLException {
    execute("truncate outbox");
  }

  @Test
  void carriesRowsInTheOrderTheyWereLeft() throws Exception {
    // Given
    leave("first", "second", "third");
    // When
    try (OutboxRelay relay = started()) {
      // Then
      assertThat(List.of(takeAndAck(), takeAndAck(), takeAndAck()))
          .containsExactly("first", "second", "third");
      assertThat(relay.isFlowing()).isTrue();
    }
  }

  @Test
  void sendsNothingBehindARowThatTheBrokerHasNotTaken() throws Exception {
    // Given
    leave("first", "second");
    // When
    try (OutboxRelay _ = started()) {
      String onTheWay = producer.take();
      // Then
      assertThat(onTheWay).isEqualTo("first");
      assertThat(producer.history()).hasSize(1);
      assertThat(unpublished()).containsExactly("first", "second");
    }
  }

  @Test
  void leavesRowsUnpublishedWhileTheBrokerRefusesThemAndTriesAgain() throws Exception {
    // Given
    leave("first", "second", "third");
    try (OutboxRelay relay = started()) {
      takeAndAck();
      producer.take();
      // When
      producer.errorNext(new DisconnectException("the broker went away"));
      // Then
      assertThat(producer.take()).as("sent again").isEqualTo("second");
      assertThat(relay.isFlowing()).isFalse();
      assertThat(unpublished()).containsExactly("second", "third");
    }
  }

  @Test
  void outlivesAProducerThatThrows() throws Exception {
    // Given
    leave("first");
    producer.sendException = new DisconnectException("no broker at all");
    // When
    try (OutboxRelay _ = started()) {
      producer.refused.take();
      producer.sendException = null;
      // Then
      assertThat(takeAndAck()).isEqualTo("first");
    }
  }

  @Test
  void sendsWhatAnEarlierLifeLeftBehind() throws Exception {
    // Given
    leave("first", "second");
    try (OutboxRelay _ = started()) {
      takeAndAck();
      producer.take();
    }
    AskedProducer next = new AskedProducer();
    // When
    try (OutboxRelay relay = new OutboxRelay(database, next)) {
      relay.start();
      // Then
      assertThat(next.take()).isEqualTo("second");
    }
  }

  @Test
  void refusesACauseUsedTwice() {
    // Given
    leave("first");
    // When, Then
    assertThatThrownBy(() -> leave("first"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot leave the events of first");
  }

  private OutboxRelay started() {
    OutboxRelay relay = new OutboxRelay(database, producer);
    relay.start();
    return relay;
  }

  private void leave(String... causes) {
    for (String cause : causes) {
      outbox.add(cause, OPEN, List.of(new SessionOpened(SessionDate.of(2025, 10, 29))));
    }
  }

  private String takeAndAck() throws InterruptedException {
    String cause = producer.take();
    assertThat(producer.completeNext()).isTrue();
    return cause;
  }

  private List<String> unpublished() throws SQLException {
    List<String> causes = new ArrayList<>();
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select body from outbox where published_at is null order by seq")) {
      while (rows.next()) {
        causes.add(json.read(rows.getString(1)).causedBy());
      }
    }
    return causes;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  /// Holds every record until the test acknowledges it, and lets the test wait for the next one.
  private static final class AskedProducer extends MockProducer<String, String> {
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<RuntimeException> refused = new LinkedBlockingQueue<>();

    AskedProducer() {
      super(false, null, new StringSerializer(), new StringSerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> row) {
      try {
        var ack = super.send(row);
        sent.add(new EventJson().read(row.value()).causedBy());
        return ack;
      } catch (RuntimeException refusal) {
        refused.add(refusal);
        throw refusal;
      }
    }

    String take() throws InterruptedException {
      String cause = sent.poll(AT_MOST_SECONDS, TimeUnit.SECONDS);
      assertThat(cause).as("nothing was sent").isNotNull();
      return cause;
    }
  }
}
