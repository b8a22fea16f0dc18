package org.openbell.approval.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.openbell.approval.board.Facts;

/// The journal as the board reads it: every event, in order, from some days back.
@Singleton
public class FactTable implements Facts {
  private static final String BEGIN =
      """
      select coalesce(min(seq), 1) - 1 from journal
      where session_date >= (select max(session_date) from journal) - 4
      """;
  private static final String AFTER =
      "select seq, occurred_at, body from journal where seq > ? order by seq limit ?";

  private final DataSource database;

  FactTable(DataSource database) {
    this.database = database;
  }

  @Override
  public long begin() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(BEGIN);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot find where the day begins", refused);
    }
  }

  @Override
  public List<Told> after(long seq, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setLong(1, seq);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        List<Told> told = new ArrayList<>();
        while (rows.next()) {
          told.add(
              new Told(
                  rows.getLong("seq"),
                  rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                  rows.getString("body")));
        }
        return List.copyOf(told);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot read what was told after " + seq, refused);
    }
  }
}
