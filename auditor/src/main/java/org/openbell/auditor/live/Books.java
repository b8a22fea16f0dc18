package org.openbell.auditor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.openbell.auditor.fact.Written;
import org.openbell.auditor.read.Heard;

/// Reads the rows of a day with a login that can do nothing else, all as of one moment. Used by one
/// thread.
final class Books {
  private static final String LOGIN = "auditor";
  private static final List<String> SERVICES =
      List.of("scheduler", "scanner", "ranker", "order", "exit", "approval");
  private static final int MOST_LATE = 2_000;
  private static final int MOST_AUDITED = 20_000;

  /// What is late comes after everything that is on Kafka.
  private static final long AFTER_KAFKAS = 1L << 40;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final String url;
  private final String password;

  /// `late` are events that may not be on Kafka yet: a service that died between its transaction
  /// and its telling will tell them when it is back. `starts` are the machine's moments at which an
  /// order-service took over.
  record Rows(
      List<JsonNode> intents,
      List<JsonNode> fills,
      List<Written> written,
      List<Heard> late,
      List<Instant> starts,
      List<JsonNode> audit) {}

  Books(String url, String password) {
    this.url = url;
    this.password = password;
  }

  /// Connects anew each time: nothing of ours is in the way of a server that restarts.
  Rows of(LocalDate date) throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", LOGIN);
    settings.setProperty("password", password);
    settings.setProperty("connectTimeout", "5");
    settings.setProperty("socketTimeout", "10");
    settings.setProperty("ApplicationName", "auditor");
    settings.setProperty("options", "-c statement_timeout=8000");
    try (var connection = DriverManager.getConnection(url, settings)) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      var rows =
          new Rows(
              trees(connection, "order_intent", date),
              trees(connection, "fill", date),
              written(connection),
              late(connection),
              starts(connection),
              audit(connection));
      connection.rollback();
      return rows;
    }
  }

  private static List<JsonNode> trees(Connection connection, String table, LocalDate date)
      throws SQLException {
    var sql = "select to_jsonb(t)::text from svc_order." + table + " t where session_date = ?";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, date);
      var rows = new ArrayList<JsonNode>();
      try (var found = query.executeQuery()) {
        while (found.next()) {
          rows.add(JSON.readTree(found.getString(1)));
        }
      }
      return rows;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("no JSON in " + table, broken);
    }
  }

  private static List<JsonNode> audit(Connection connection) throws SQLException {
    var sql =
        """
        select to_jsonb(a)::text from svc_approval.audit a
        where at > now() - interval '2 days' and outcome = 'DONE' order by seq limit %d
        """
            .formatted(MOST_AUDITED);
    try (var query = connection.prepareStatement(sql);
        var found = query.executeQuery()) {
      var rows = new ArrayList<JsonNode>();
      while (found.next()) {
        rows.add(JSON.readTree(found.getString(1)));
      }
      return rows;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("no JSON in the audit", broken);
    }
  }

  private static List<Written> written(Connection connection) throws SQLException {
    var written = new ArrayList<Written>();
    for (var service : SERVICES) {
      var sql =
          """
          select body::json->>'producer', seq, topic, key, event_id, body::json->>'recordedAt'
          from svc_%s.outbox
          where created_at > now() - interval '2 days' and topic <> 'order.ticks.v1'
          """
              .formatted(service);
      try (var query = connection.prepareStatement(sql);
          var found = query.executeQuery()) {
        while (found.next()) {
          written.add(
              new Written(
                  found.getString(1),
                  found.getLong(2),
                  found.getString(3),
                  found.getString(4),
                  found.getString(5),
                  Instant.parse(found.getString(6))));
        }
      }
    }
    return written;
  }

  private static List<Heard> late(Connection connection) throws SQLException {
    var late = new ArrayList<Heard>();
    for (var service : SERVICES) {
      var sql =
          """
          select topic, seq, key, body from svc_%s.outbox
          where created_at > now() - interval '2 days' and topic <> 'order.ticks.v1'
            and (published_at is null or published_at > now() - interval '1 minute')
          order by seq limit %d
          """
              .formatted(service, MOST_LATE);
      try (var query = connection.prepareStatement(sql);
          var found = query.executeQuery()) {
        while (found.next()) {
          late.add(
              new Heard(
                  found.getString(1),
                  AFTER_KAFKAS + found.getLong(2),
                  found.getString(3),
                  JSON.readTree(found.getString(4))));
        }
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException("no JSON in the outbox of " + service, broken);
      }
    }
    return late;
  }

  private static List<Instant> starts(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                "select started_at from svc_order.order_start order by epoch desc limit 20");
        var found = query.executeQuery()) {
      var starts = new ArrayList<Instant>();
      while (found.next()) {
        starts.add(found.getTimestamp(1).toInstant());
      }
      return starts;
    }
  }
}
