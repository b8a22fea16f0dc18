package org.openbell.order.clockwork;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/// The machine that this runs on, and its database.
///
/// @param folder lies on the disk whose room is measured; it need not exist yet
public record ThisMachine(DataSource database, Path folder) implements Checkup.Machine {
  private static final int PATIENCE_SECONDS = 5;

  @Override
  public Instant databaseTime() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      try (var rows = statement.executeQuery("select clock_timestamp()")) {
        rows.next();
        return rows.getObject(1, Timestamp.class).toInstant();
      }
    }
  }

  @Override
  public long freeBytes() {
    Path there = folder;
    while (there.getParent() != null && !there.toFile().exists()) {
      there = there.getParent();
    }
    return there.toFile().getUsableSpace();
  }
}
