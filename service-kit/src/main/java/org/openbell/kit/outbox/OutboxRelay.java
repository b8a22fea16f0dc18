package org.openbell.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Carries outbox rows to Kafka in their order, marking each only after the broker took it.
///
/// One thread and one idempotent producer per service, one row on the way at a time: a row sent
/// behind one that fails would overtake it. Delivery is at least once, in order. It looks when
/// woken and every 100 ms; a failing broker or database is tried again for as long as it takes,
/// and [#isFlowing] says so to the health check.
public final class OutboxRelay implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 200;
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final long REST_AFTER_FAILURE_MILLIS = 1_000;
  private static final long ACK_SECONDS = 30;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

  private static final String UNPUBLISHED =
      "select seq, topic, key, body from outbox where published_at is null order by seq limit "
          + BATCH;
  /// A mark that is lost with the machine is a row told twice, which everybody is made for: it need
  /// not wait for the disk.
  private static final String MARK =
      "with quickly as (select set_config('synchronous_commit', 'off', true))"
          + " update outbox set published_at = now() from quickly where seq = any (?)";

  private record Row(long seq, String topic, String key, String body) {}

  private final DataSource database;
  private final Producer<String, String> producer;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;
  private volatile boolean flowing = true;

  public OutboxRelay(DataSource database, Producer<String, String> producer) {
    this.database = database;
    this.producer = producer;
    this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /// Says that rows were written; they may become visible a moment later.
  public void wake() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  /// False while rows wait because Kafka or the database does not take them.
  public boolean isFlowing() {
    return flowing && thread.isAlive();
  }

  private void run() {
    while (running) {
      try {
        if (!carryBatch()) {
          rest(LOOK_EVERY_MILLIS);
        }
        flowing = true;
      } catch (SQLException | ExecutionException | TimeoutException | KafkaException refused) {
        flowing = false;
        LOG.warnf("outbox waits: %s", refused.getMessage());
        rest(REST_AFTER_FAILURE_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// True when there may be more.
  private boolean carryBatch()
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    List<Row> rows = unpublished();
    if (rows.isEmpty()) {
      return false;
    }
    List<Row> taken = new ArrayList<>(rows.size());
    try {
      for (Row row : rows) {
        producer
            .send(new ProducerRecord<>(row.topic(), row.key(), row.body()))
            .get(ACK_SECONDS, TimeUnit.SECONDS);
        taken.add(row);
      }
    } finally {
      mark(taken);
    }
    return rows.size() == BATCH;
  }

  private List<Row> unpublished() throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(UNPUBLISHED);
        ResultSet found = query.executeQuery()) {
      while (found.next()) {
        rows.add(
            new Row(found.getLong(1), found.getString(2), found.getString(3), found.getString(4)));
      }
    }
    return rows;
  }

  private void mark(List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Object[] seqs = rows.stream().map(Row::seq).toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(MARK)) {
      update.setArray(1, connection.createArrayOf("bigint", seqs));
      update.executeUpdate();
    }
  }

  private void rest(long millis) {
    try {
      if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException stopped) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  /// Stops at once; what Kafka has taken is marked as published before this returns.
  @Override
  public void close() {
    running = false;
    thread.interrupt();
    try {
      thread.join(LONGEST_STOP);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    producer.close(LONGEST_STOP);
  }
}
