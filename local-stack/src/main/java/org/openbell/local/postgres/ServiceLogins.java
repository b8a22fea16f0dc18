package org.openbell.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/// The login and the schema of each service, created by the same SQL as in the Docker image.
public final class ServiceLogins {
  private static final String SQL = "/org/openbell/local/init.sql";

  private ServiceLogins() {}

  /// Creates what is missing in the connection's database; the connection is a superuser's.
  public static void create(Connection connection, String password) throws SQLException {
    try (var setting =
        connection.prepareStatement("select set_config('openbell.password', ?, false)")) {
      setting.setString(1, password);
      setting.execute();
    }
    try (var statement = connection.createStatement()) {
      statement.execute(initSql());
    }
  }

  public static void createDatabaseIfMissing(Connection connection, String database)
      throws SQLException {
    try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, database);
      try (var rows = query.executeQuery();
          var statement = connection.createStatement()) {
        if (!rows.next()) {
          statement.execute("create database " + quoted(database));
        }
      }
    }
  }

  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String initSql() {
    try (var sql = ServiceLogins.class.getResourceAsStream(SQL)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
