package org.openbell.approval.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openbell.approval.access.Audit;
import org.openbell.approval.access.Method;
import org.openbell.approval.access.Role;

/// The audit in PostgreSQL, in the transaction of whoever calls, if there is one.
@Singleton
public class AuditTable implements Audit {
  private static final String ADD =
      """
      insert into audit
        (exchange_at, who, role, method, action, subject, address, outcome, words)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String BEFORE =
      "select * from audit where seq < ? order by seq desc limit ?";

  private final DataSource database;

  AuditTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(Row row) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, row.exchangeAt().atOffset(ZoneOffset.UTC));
      insert.setString(2, row.who());
      insert.setString(3, row.role().map(Role::name).orElse(null));
      insert.setString(4, row.method().map(Method::name).orElse(null));
      insert.setString(5, row.action());
      insert.setString(6, row.subject());
      insert.setString(7, row.address());
      insert.setString(8, row.outcome().name());
      insert.setString(9, row.words());
      insert.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot write the audit row of " + row.action(), refused);
    }
  }

  @Override
  public List<Kept> before(long seq, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(BEFORE)) {
      select.setLong(1, seq);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        List<Kept> kept = new ArrayList<>();
        while (rows.next()) {
          kept.add(kept(rows));
        }
        return List.copyOf(kept);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot read the audit", refused);
    }
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Row(
            row.getObject("exchange_at", OffsetDateTime.class).toInstant(),
            row.getString("who"),
            Optional.ofNullable(row.getString("role")).map(Role::valueOf),
            Optional.ofNullable(row.getString("method")).map(Method::valueOf),
            row.getString("action"),
            row.getString("subject"),
            row.getString("address"),
            Outcome.valueOf(row.getString("outcome")),
            row.getString("words")));
  }
}
