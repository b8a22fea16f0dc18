package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.kit.Transactions;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// An act and its row in the audit are one: both in PostgreSQL, or neither.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class AuditIT {
  private static final TradeId TRADE = TradeId.parse("20251029-AUDT");

  @Inject DataSource database;
  @Inject ApprovalDesk approvals;
  @Inject ExchangeClock clock;
  @Inject Transactions transactions;

  /// What fails is the commit itself: everything before it went well.
  @BeforeEach
  void letCommitsFailOnDemand() throws SQLException {
    execute(
        """
        create or replace function no_commit() returns trigger language plpgsql as $$
        begin
          raise exception 'no commit today';
        end
        $$
        """);
  }

  @AfterEach
  void letCommitsThrough() throws SQLException {
    execute("drop trigger if exists no_commit on approval");
    execute("drop trigger if exists no_commit on access_token");
  }

  @Test
  void leavesNoRowOfADecisionWhoseCommitFailed() throws SQLException {
    ask();
    failCommitsOf("approval", "new.trade_id = '" + TRADE + "'");

    assertThat(refuse().statusCode()).isGreaterThanOrEqualTo(500);

    assertThat(rows("subject = '" + TRADE + "'")).isEmpty();
    me().get("/api/approvals/" + TRADE).then().body("state", is("PENDING"));

    letCommitsThrough();
    assertThat(refuse().statusCode()).isEqualTo(200);
    assertThat(rows("subject = '" + TRADE + "'")).containsExactly("REFUSE DONE");
  }

  @Test
  void leavesTheOldTokenAndNoRowWhenARotationCannotBeCommitted() throws SQLException {
    String old = rotate().path("token");
    int before = rows("action in ('ROTATE', 'TOKEN')").size();
    failCommitsOf("access_token", "new.role = 'TRADER'");

    assertThat(rotate().statusCode()).isGreaterThanOrEqualTo(500);

    assertThat(rows("action in ('ROTATE', 'TOKEN')")).hasSize(before);
    bearer(old).get("/api/approvals").then().statusCode(200);
  }

  @Test
  void writesDownWhatOrderServiceIsAskedBeforeItIsAsked() throws SQLException {
    long last = last();
    me().contentType(ContentType.JSON)
        .body("{\"words\":\"go\",\"account\":\"4567\"}")
        .post("/api/acts/arm")
        .then()
        .statusCode(409);
    assertThat(rows("action = 'ARM' and seq > " + last))
        .containsExactly("ARM BEGUN", "ARM REFUSED");
  }

  private void ask() {
    var proposed =
        new TradeProposed(
            TRADE,
            new ScanId("20251029T1000"),
            Examples.bbarPlan(),
            clock.instant().plus(Duration.ofMinutes(9)));
    transactions.run(() -> approvals.propose(proposed, EventId.derived("test", "audit", 1).text()));
  }

  private static Response refuse() {
    return me().contentType(ContentType.JSON)
        .body("{\"decision\":\"REFUSE\",\"words\":\"no\"}")
        .post("/api/approvals/" + TRADE + "/decision");
  }

  private static Response rotate() {
    return me().contentType(ContentType.JSON)
        .body("{\"role\":\"TRADER\"}")
        .post("/api/token/rotate");
  }

  private void failCommitsOf(String table, String condition) throws SQLException {
    execute(
        "create constraint trigger no_commit after insert or update on "
            + table
            + " deferrable initially deferred for each row when ("
            + condition
            + ") execute function no_commit()");
  }

  private long last() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(seq), 0) from audit")) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> rows(String condition) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select action, outcome from audit where " + condition + " order by seq")) {
      while (row.next()) {
        found.add(row.getString(1) + " " + row.getString(2));
      }
    }
    return found;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static RequestSpecification me() {
    return bearer(ApprovalServiceIT.TOKEN);
  }

  private static RequestSpecification bearer(String token) {
    return RestAssured.given().header("Authorization", "Bearer " + token);
  }
}
