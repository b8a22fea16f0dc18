package org.openbell.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Makes and drops databases with the six services' logins, as the superuser of one server.
public record Databases(String host, int port, String password) {
  public static final String OPENBELL = "openbell";
  private static final String SUPERUSER = "postgres";

  /// Creates the database if it is missing, and in it every login and schema that is missing.
  public void prepare(String database, String loginPassword) throws SQLException {
    try (var connection = connect(SUPERUSER)) {
      ServiceLogins.createDatabaseIfMissing(connection, database);
    }
    try (var connection = connect(database)) {
      ServiceLogins.create(connection, loginPassword);
    }
  }

  /// Drops the database with everything in it, and whoever is connected to it.
  public void drop(String database) throws SQLException {
    execute("drop database if exists " + ServiceLogins.quoted(database) + " with (force)");
  }

  void requireVersion(int major) throws SQLException {
    try (var connection = connect(SUPERUSER)) {
      int found = connection.getMetaData().getDatabaseMajorVersion();
      if (found != major) {
        throw new SQLException(
            "PostgreSQL "
                + major
                + " was expected and "
                + found
                + " answered on port "
                + port
                + ": the binaries' BOM is not imported in the root POM");
      }
    }
  }

  void setSuperuserPassword(String newPassword) throws SQLException {
    execute("alter role postgres password '" + newPassword.replace("'", "''") + "'");
  }

  void reloadSettings() throws SQLException {
    execute("select pg_reload_conf()");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = connect(SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.put("user", SUPERUSER);
    properties.put("password", password);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(host, port, database), properties);
  }
}
