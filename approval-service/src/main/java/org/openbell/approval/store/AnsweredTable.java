package org.openbell.approval.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// What was answered to a request by the key that its sender gave it: a repeat hears the same.
@Singleton
public class AnsweredTable {
  private static final String FIND = "select asked, status, body from answered where key = ?";
  private static final String KEEP =
      "insert into answered (key, asked, status, body) values (?, ?, ?, ?)"
          + " on conflict (key) do nothing";

  /// `asked` is the fingerprint of the request.
  public record Answered(String asked, int status, String body) {}

  private final DataSource database;

  AnsweredTable(DataSource database) {
    this.database = database;
  }

  public Optional<Answered> find(String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Answered(row.getString("asked"), row.getInt("status"), row.getString("body")))
            : Optional.empty();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look up the key of a request", refused);
    }
  }

  /// Keeps the first answer to a key, and says what is kept.
  public Answered keep(String key, Answered answer) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, key);
      insert.setString(2, answer.asked());
      insert.setInt(3, answer.status());
      insert.setString(4, answer.body());
      insert.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot keep the answer to a request", refused);
    }
    return find(key).orElse(answer);
  }
}
