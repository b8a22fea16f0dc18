package org.openbell.approval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.kit.testing.StackResource;

/// Who may do what, over HTTP and on a real PostgreSQL.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class AccessIT {
  @TestHTTPResource URI desk;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @Inject DataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/approvals",
        "/api/approvals/20251029-BBAR",
        "/api/desk",
        "/api/stream",
        "/api/audit",
        "/api/acts/flatten",
        "/journal",
        "/journal/WULF",
        "/report/2025-10-29",
        "/q/openapi",
        "/q/metrics",
        "/nothing/here",
        "/api/login/oidc"
      })
  void showsNothingToNobody(String path) {
    given()
        .get(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", is("Bearer"))
        .body("type", is("urn:openbell:problem:login"))
        .body("instance", is(path));
    given().cookie("openbell", "made up").get(path).then().statusCode(401);
  }

  @Test
  void knowsAWrongTokenAndAWrongLogin() {
    bearer("wrong").get("/api/desk").then().statusCode(401);
    logIn("anna", given(), "wrong")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("detail", is("that token is not good"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/acts/halt",
        "/api/acts/resume",
        "/api/acts/flatten",
        "/api/token/rotate",
        "/api/prove",
        "/api/logout",
        "/api/approvals/20251029-BBAR/decision"
      })
  void doesNothingForNobody(String path) {
    given().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(401);
  }

  @Test
  void isOpenForHealthAndSaysWhoIsLoggedIn() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/info").then().statusCode(200);
    given()
        .get("/api/session")
        .then()
        .statusCode(200)
        .body("loggedIn", is(false))
        .body("name", nullValue())
        .header("Cache-Control", is("no-store"))
        .header("X-Content-Type-Options", is("nosniff"))
        .header("Referrer-Policy", is("no-referrer"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Strict-Transport-Security", nullValue());
    given()
        .header("X-Forwarded-Proto", "https")
        .get("/api/session")
        .then()
        .header("Strict-Transport-Security", containsString("max-age"));
  }

  @Test
  void hasItsMetricsAtAnotherPortOnly() {
    assertThat(metrics.getPort()).isNotEqualTo(desk.getPort());
    given().get(metrics).then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    me().get("/q/metrics").then().statusCode(404);
    given().get(metrics.resolve("/api/desk")).then().statusCode(404);
  }

  @Test
  void givesASessionWhoseCookieIsWorthNothingToAnotherPage() {
    Login login = logIn("anna");

    given()
        .cookie("openbell", login.cookie)
        .get("/api/session")
        .then()
        .body("name", is("anna"))
        .body("role", is("ADMIN"))
        .body("method", is("SESSION"))
        .body("csrf", is(login.csrf))
        .body("provenForSeconds", greaterThan(200));
    given().cookie("openbell", login.cookie).get("/api/approvals").then().statusCode(200);
    // A page elsewhere makes the browser send the cookie, and cannot send the rest.
    halt(given().cookie("openbell", login.cookie)).then().statusCode(403);
    halt(given().cookie("openbell", login.cookie).header("Origin", "https://evil.example"))
        .then()
        .statusCode(403)
        .body("type", is("urn:openbell:problem:forged"));
    halt(given().cookie("openbell", login.cookie).header("Origin", origin()))
        .then()
        .statusCode(403);
    halt(login.request().header("Sec-Fetch-Site", "cross-site")).then().statusCode(403);
    halt(login.request()).then().statusCode(200);
    resume(login.request()).then().statusCode(200);
  }

  @Test
  void endsASessionOnTheServerToo() {
    Login login = logIn("ben");
    login.request().post("/api/logout").then().statusCode(204);
    given().cookie("openbell", login.cookie).get("/api/approvals").then().statusCode(401);
  }

  @Test
  void hidesTheCookieFromScriptsAndOtherSites() {
    String cookie = logIn("anna", given()).getHeader("Set-Cookie");
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
    String overTls =
        logIn("anna", given().header("X-Forwarded-Proto", "https")).getHeader("Set-Cookie");
    assertThat(overTls).startsWith("__Host-openbell=").contains("Secure");
  }

  @Test
  void takesNoLoginFromAnotherPage() {
    logIn("anna", given().header("Origin", "https://evil.example")).then().statusCode(403);
  }

  @Test
  void letsViewersStopAndNotStart() throws SQLException {
    String viewer =
        me().contentType(ContentType.JSON)
            .body("{\"role\":\"VIEWER\",\"by\":\"anna\"}")
            .post("/api/token/rotate")
            .then()
            .statusCode(200)
            .extract()
            .path("token");

    halt(bearer(viewer)).then().statusCode(200).body("state", is("HALTED"));
    resume(bearer(viewer))
        .then()
        .statusCode(403)
        .body("type", is("urn:openbell:problem:role"))
        .body("detail", is("resuming takes a trader, and operator is a viewer"));
    bearer(viewer).get("/api/audit").then().statusCode(403);
    resume(me()).then().statusCode(200).body("state", is("ACTIVE"));
    me().get("/api/audit")
        .then()
        .body("find { it.action == 'RESUME' && it.role == 'VIEWER' }.outcome", is("REFUSED"));
  }

  @Test
  void asksForAFreshProofBeforeTradingGoesOn() throws SQLException {
    Login login = logIn("dora");
    forget(login);

    halt(login.request()).then().statusCode(200).body("causes[0].by", is("dora"));
    resume(login.request()).then().statusCode(403).body("type", is("urn:openbell:problem:prove"));
    login
        .request()
        .contentType(ContentType.JSON)
        .body("{\"token\":\"" + ApprovalServiceIT.TOKEN + "\"}")
        .post("/api/prove")
        .then()
        .statusCode(200)
        .body("provenForSeconds", greaterThan(200));
    resume(login.request()).then().statusCode(200).body("state", is("ACTIVE"));
  }

  private void forget(Login login) throws SQLException {
    execute(
        "update desk_session set proven_at = now() - interval '6 minutes' where hash = '"
            + org.openbell.approval.access.Secrets.hash(login.cookie)
            + "'");
  }

  @Test
  void forgetsTheOldTokenAndItsSessionsWhenThereIsANewOne() {
    String old = rotate("TRADER");
    Login login = new Login(logIn("tom", given(), old));
    String young = rotate("TRADER");

    bearer(old).get("/api/approvals").then().statusCode(401);
    given().cookie("openbell", login.cookie).get("/api/approvals").then().statusCode(401);
    bearer(young).get("/api/approvals").then().statusCode(200);
  }

  private static String rotate(String role) {
    return me().contentType(ContentType.JSON)
        .body("{\"role\":\"" + role + "\"}")
        .post("/api/token/rotate")
        .then()
        .statusCode(200)
        .extract()
        .path("token");
  }

  @Test
  void keepsOnlyTheHashOfAToken() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from access_token where access_token::text like '%"
                    + ApprovalServiceIT.TOKEN
                    + "%'")) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
  }

  @Test
  void neverChangesAnAuditRow() {
    halt(me().header("X-Test", "audit")).then().statusCode(200);
    resume(me()).then().statusCode(200);
    assertThatThrownBy(() -> execute("update audit set who = 'nobody'"))
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(() -> execute("delete from audit"))
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(() -> execute("truncate audit")).hasMessageContaining("only ever added to");
    me().get("/api/audit")
        .then()
        .statusCode(200)
        .body("action", hasItem("HALT"))
        .body("action", hasItem("TOKEN"))
        .body("find { it.action == 'HALT' }.address", equalTo("127.0.0.1"));
  }

  @Test
  void handsOnWhatOrderServiceSays() {
    me().contentType(ContentType.JSON)
        .body("{\"words\":\"go\",\"account\":\"4567\"}")
        .post("/api/acts/arm")
        .then()
        .statusCode(409)
        .body("type", is("urn:openbell:problem:refused-by-order-service"))
        .body("detail", containsString("armed by its checks"));
  }

  @Test
  void flattensOnlyWhatWasPreviewed() {
    String hash = me().get("/api/acts/flatten").then().statusCode(200).extract().path("hash");

    flatten("another").then().statusCode(409).body("preview.hash", is(hash));
    // The questions of other tests come and go, and are part of what is previewed.
    assertThat(flatten(hash).statusCode()).isIn(200, 409);
    me().contentType(ContentType.JSON)
        .body("{\"preview\":\"" + hash + "\"}")
        .post("/api/acts/flatten")
        .then()
        .statusCode(400)
        .body("detail", containsString("it has to be said why"));
  }

  private static Response flatten(String hash) {
    return me().contentType(ContentType.JSON)
        .body("{\"words\":\"enough\",\"preview\":\"" + hash + "\"}")
        .post("/api/acts/flatten");
  }

  @Test
  void describesItselfInOpenApi() {
    me().accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.'/api/approvals/{trade}/decision'.post", org.hamcrest.Matchers.notNullValue());
  }

  private record Login(String cookie, String csrf, String origin) {
    Login(Response answer) {
      this(answer.getCookie("openbell"), answer.path("csrf"), "");
    }

    RequestSpecification request() {
      return given()
          .cookie("openbell", cookie)
          .header("Origin", origin)
          .header("X-Openbell-Csrf", csrf);
    }
  }

  private Login logIn(String name) {
    Response answer = logIn(name, given());
    answer.then().statusCode(200);
    return new Login(answer.getCookie("openbell"), answer.path("csrf"), origin());
  }

  private static Response logIn(String name, RequestSpecification request) {
    return logIn(name, request, ApprovalServiceIT.TOKEN);
  }

  private static Response logIn(String name, RequestSpecification request, String token) {
    return request
        .contentType(ContentType.JSON)
        .body("{\"token\":\"" + token + "\",\"name\":\"" + name + "\"}")
        .post("/api/login");
  }

  private String origin() {
    return "http://" + desk.getHost() + ":" + desk.getPort();
  }

  private static RequestSpecification me() {
    return bearer(ApprovalServiceIT.TOKEN);
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static Response halt(RequestSpecification request) {
    return request.contentType(ContentType.JSON).body("{}").post("/api/acts/halt");
  }

  private static Response resume(RequestSpecification request) {
    return request
        .contentType(ContentType.JSON)
        .body("{\"words\":\"looked at it\",\"causes\":[\"ALL\"]}")
        .post("/api/acts/resume");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
