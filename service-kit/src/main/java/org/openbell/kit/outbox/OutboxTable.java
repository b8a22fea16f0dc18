package org.openbell.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.openbell.kit.Outbox;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.Topic;

/// The outbox as rows in the service's own schema, written by the caller's transaction.
public final class OutboxTable implements Outbox {
  private static final String INSERT =
      "insert into outbox (event_id, topic, key, type, body) values (?, ?, ?, ?, ?)";

  private final DataSource database;
  private final EventJson json;
  private final Letterhead letterhead;
  private final Runnable wake;

  /// `wake` is called when rows were added, within the transaction that makes them visible.
  public OutboxTable(
      DataSource database,
      EventJson json,
      InstantSource clock,
      String producer,
      BuildId build,
      Runnable wake) {
    this.database = database;
    this.json = json;
    this.letterhead = new Letterhead(producer, build, clock);
    this.wake = wake;
  }

  @Override
  public void add(String cause, Instant occurredAt, List<? extends Event> events) {
    if (events.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Envelope envelope : letterhead.wrap(cause, occurredAt, events)) {
        insert.setString(1, envelope.eventId().text());
        insert.setString(2, Topic.of(envelope.payload()).wireName());
        insert.setString(3, envelope.payload().key());
        insert.setString(4, envelope.type());
        insert.setString(5, json.write(envelope));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot leave the events of " + cause, refused);
    }
    wake.run();
  }
}
