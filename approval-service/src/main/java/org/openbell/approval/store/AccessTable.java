package org.openbell.approval.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.openbell.approval.access.AccessBook;
import org.openbell.approval.access.Role;

/// Tokens and sessions in PostgreSQL, whose clock decides what is still good.
@Singleton
public class AccessTable implements AccessBook {
  private static final String GOOD_TOKEN = "select role from access_token where revoked_at is null";
  private static final String GOOD_SESSION =
      """
      select name, role, token,
             extract(epoch from expires_at - now())::bigint as remaining,
             extract(epoch from now() - proven_at)::bigint as since_proof
      from desk_session
      where hash = ? and ended_at is null and expires_at > now()
        and (token is null
             or exists (select 1 from access_token t where t.hash = token and t.revoked_at is null))
      """;
  private static final String FORGET_OLD =
      "delete from desk_session where expires_at < now() - interval '7 days'";

  private final DataSource database;

  AccessTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Role> roleOf(String tokenHash) {
    return roleWhere(" and hash = ?", tokenHash);
  }

  @Override
  public boolean hasToken(Role role) {
    return roleWhere(" and role = ?", role.name()).isPresent();
  }

  private Optional<Role> roleWhere(String condition, String value) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(GOOD_TOKEN + condition)) {
      select.setString(1, value);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Role.of(found.getString("role")) : Optional.empty();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look up a token", refused);
    }
  }

  @Override
  public boolean replaceToken(String tokenHash, Role role, String by) {
    if (count("select count(*) from access_token where hash = ?", tokenHash) > 0) {
      return false;
    }
    change(
        "update access_token set revoked_at = now() where role = ? and revoked_at is null",
        role.name());
    change(
        "insert into access_token (hash, role, made_by) values (?, ?, ?)",
        tokenHash,
        role.name(),
        by);
    return true;
  }

  @Override
  public void begin(String sessionHash, Session session, Duration lasting) {
    change(FORGET_OLD);
    change(
        "insert into desk_session (hash, name, role, token, expires_at)"
            + " values (?, ?, ?, ?, now() + ?::interval)",
        sessionHash,
        session.name(),
        session.role().name(),
        session.token().orElse(null),
        lasting.toString());
  }

  @Override
  public Optional<Found> find(String sessionHash) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(GOOD_SESSION)) {
      select.setString(1, sessionHash);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(found(row)) : Optional.empty();
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look up a session", refused);
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    Session session =
        new Session(
            row.getString("name"),
            Role.valueOf(row.getString("role")),
            Optional.ofNullable(row.getString("token")));
    return new Found(
        session,
        Duration.ofSeconds(row.getLong("remaining")),
        Duration.ofSeconds(row.getLong("since_proof")));
  }

  @Override
  public void prove(String sessionHash) {
    change("update desk_session set proven_at = now() where hash = ?", sessionHash);
  }

  @Override
  public void end(String sessionHash) {
    change("update desk_session set ended_at = now() where hash = ?", sessionHash);
  }

  private void change(String sql, String... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot change who may use the desk", refused);
    }
  }

  private long count(String sql, String value) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("cannot look up a token", refused);
    }
  }
}
