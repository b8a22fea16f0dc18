package org.openbell.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.openbell.kit.Inbox;
import org.openbell.model.event.EventId;

/// The inbox as rows in the service's own schema, written by the caller's transaction.
public final class InboxTable implements Inbox {
  private static final String ADMIT =
      "insert into inbox (event_id, type) values (?, ?) on conflict (event_id) do nothing";

  private final DataSource database;

  public InboxTable(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean admit(EventId id, String type) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADMIT)) {
      insert.setString(1, id.text());
      insert.setString(2, type);
      return insert.executeUpdate() == 1;
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot admit event " + id, refused);
    }
  }
}
