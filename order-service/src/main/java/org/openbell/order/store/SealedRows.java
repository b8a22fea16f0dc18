package org.openbell.order.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/// What a start without a key has to know about the rows that are there.
public final class SealedRows {
  private static final String SEALS =
      "select seal from order_intent where session_date = ? and seal <> ''"
          + " union all select seal from trade where session_date = ? and seal <> ''"
          + " union all select seal from fill where session_date = ? and seal <> '' limit 1";

  private SealedRows() {}

  /// Under which key a row of this date was sealed, if there is one.
  public static Optional<String> keyIdOn(LocalDate date, DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(SEALS)) {
      query.setObject(1, date);
      query.setObject(2, date);
      query.setObject(3, date);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? Sealer.keyIdOf(found.getString(1)) : Optional.empty();
      }
    }
  }

  /// Nothing of today hangs on it, nobody can prove it, and the next wake makes it anew. What stops
  /// trading stays.
  public static void forgetTheHouse(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement forget = connection.createStatement()) {
      forget.executeUpdate("delete from foreign_holding");
      forget.executeUpdate("delete from house");
    }
  }
}
