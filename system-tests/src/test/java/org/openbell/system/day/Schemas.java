package org.openbell.system.day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every row of the six schemas, each read with its service's own login.
///
/// Rows are trees as PostgreSQL's `to_jsonb` makes them; numbers keep all their digits.
public record Schemas(Map<String, Map<String, List<JsonNode>>> rows) {
  public static final List<String> SERVICES =
      List.of("scheduler", "scanner", "ranker", "order", "exit", "approval");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /// The rows of `table` in the service's schema.
  public List<JsonNode> of(String service, String table) {
    var found = rows.getOrDefault(service, Map.of()).get(table);
    if (found == null) {
      throw new IllegalStateException("svc_" + service + " has no table " + table);
    }
    return found;
  }

  /// The same with other rows in one table.
  public Schemas with(String service, String table, List<JsonNode> others) {
    var changed = new TreeMap<>(rows);
    var tables = new TreeMap<>(rows.get(service));
    tables.put(table, others);
    changed.put(service, tables);
    return new Schemas(changed);
  }

  public static Schemas read(String jdbcUrl, String password) throws SQLException {
    Map<String, Map<String, List<JsonNode>>> rows = new LinkedHashMap<>();
    for (var service : SERVICES) {
      try (var connection = DriverManager.getConnection(jdbcUrl, "svc_" + service, password)) {
        Map<String, List<JsonNode>> tables = new LinkedHashMap<>();
        for (var table : tables(connection)) {
          tables.put(table, rows(connection, table));
        }
        rows.put(service, tables);
      }
    }
    return new Schemas(rows);
  }

  /// How many events wait to be told, over all services.
  public static long unpublished(String jdbcUrl, String password) throws SQLException {
    long waiting = 0;
    for (var service : SERVICES) {
      try (var connection = DriverManager.getConnection(jdbcUrl, "svc_" + service, password);
          var statement = connection.createStatement();
          var count =
              statement.executeQuery("select count(*) from outbox where published_at is null")) {
        count.next();
        waiting += count.getLong(1);
      }
    }
    return waiting;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = current_user order by 1")) {
      var names = new ArrayList<String>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    }
  }

  private static List<JsonNode> rows(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("select to_jsonb(t)::text from \"" + table + "\" t")) {
      var rows = new ArrayList<JsonNode>();
      while (found.next()) {
        rows.add(JSON.readTree(found.getString(1)));
      }
      return rows;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("no JSON in " + table, broken);
    }
  }
}
