package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.approval.channel.TestBrowser;
import org.openbell.kit.testing.StackResource;

/// Notifications for a browser that is closed, through its maker's push service.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class WebPushIT {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

  static Map<String, String> settings() {
    return Map.of(
        "openbell.test.push-service", FakePushService.start(),
        "openbell.push.web.services", "127.0.0.1",
        "openbell.push.web.contact", "mailto:anna@example.com");
  }

  @ConfigProperty(name = "openbell.test.push-service")
  String service;

  @Test
  void reachesTheBrowserAloneAndForgetsOneThatIsGone() throws Exception {
    // Given
    String key = given().get("/api/push/web").then().statusCode(200).extract().path("key");
    TestBrowser browser = new TestBrowser();
    subscribe("/p/gone", new TestBrowser()).then().statusCode(200);
    subscribe("/p/anna", browser).then().statusCode(200);

    // When
    test("first");
    await().atMost(LONGEST_WAIT).until(() -> texts(browser, "first").size() == 1);
    test("second");
    await().atMost(LONGEST_WAIT).until(() -> texts(browser, "second").size() == 1);

    // Then
    assertThat(texts(browser, "first").getFirst()).contains("\"title\":\"Openbell: a test\"");
    Map<String, String> call = calls("/p/anna").getFirst();
    assertThat(call).containsEntry("encoding", "aes128gcm").containsEntry("ttl", "14400");
    assertThat(TestBrowser.isSigned(call.get("authorization"), key, service)).isTrue();
    assertThat(calls("/p/gone")).hasSize(1);
    given()
        .contentType("application/json")
        .body(Map.of("endpoint", service + "/p/anna"))
        .post("/api/push/web/off")
        .then()
        .statusCode(200);
  }

  @Test
  void isSilentOnceTheTokenOfItsLoginIsReplaced() {
    // Given
    String token = viewersToken();
    subscribe(RestAssured.given().auth().oauth2(token), new TestBrowser(), service + "/p/lost")
        .then()
        .statusCode(200);
    subscribe("/p/kept", new TestBrowser()).then().statusCode(200);
    test("before");
    await().atMost(LONGEST_WAIT).until(() -> calls("/p/lost").size() == 1);

    // When
    String unused = viewersToken();
    int kept = calls("/p/kept").size();
    test("after");
    await().atMost(LONGEST_WAIT).until(() -> calls("/p/kept").size() > kept);

    // Then
    assertThat(calls("/p/lost")).hasSize(1);
    given()
        .contentType("application/json")
        .body(Map.of("endpoint", service + "/p/kept"))
        .post("/api/push/web/off")
        .then()
        .statusCode(200);
  }

  private static String viewersToken() {
    return given()
        .contentType("application/json")
        .body("{\"role\":\"VIEWER\"}")
        .post("/api/token/rotate")
        .then()
        .statusCode(200)
        .extract()
        .path("token");
  }

  @Test
  void speaksToNobodyButKnownPushServices() {
    TestBrowser browser = new TestBrowser();
    for (String elsewhere :
        List.of(
            "https://example.com/p", "http://example.com/p", "https://127.0.0.1.evil.example/")) {
      subscribe(browser, elsewhere).then().statusCode(400);
    }
    given()
        .contentType("application/json")
        .body(
            "{\"endpoint\":\"http://127.0.0.1:1/p\","
                + "\"keys\":{\"p256dh\":\"AAAA\",\"auth\":\"AA\"}}")
        .post("/api/push/web")
        .then()
        .statusCode(400)
        .body("detail", containsString("keys"));
    RestAssured.given().get("/api/push/web").then().statusCode(401);
    RestAssured.given().get("/sw.js").then().statusCode(200);
    RestAssured.given().get("/manifest.webmanifest").then().statusCode(200);
    given().get("/api/push/web").then().body("key", notNullValue());
  }

  private static void test(String by) {
    given().body("{\"by\":\"" + by + "\"}").post("/api/push/test").then().statusCode(200);
  }

  private Response subscribe(String path, TestBrowser browser) {
    return subscribe(browser, service + path);
  }

  private static Response subscribe(TestBrowser browser, String endpoint) {
    return subscribe(given(), browser, endpoint);
  }

  private static Response subscribe(
      RequestSpecification who, TestBrowser browser, String endpoint) {
    return who.contentType("application/json")
        .body(
            Map.of(
                "endpoint",
                endpoint,
                "keys",
                Map.of("p256dh", browser.key(), "auth", browser.secret())))
        .post("/api/push/web");
  }

  private List<String> texts(TestBrowser browser, String word) throws GeneralSecurityException {
    List<String> found = new ArrayList<>();
    for (Map<String, String> call : calls("/p/anna")) {
      String text = browser.open(Base64.getDecoder().decode(call.get("body")));
      if (text.contains(word)) {
        found.add(text);
      }
    }
    return found;
  }

  private List<Map<String, String>> calls(String path) {
    return RestAssured.get(service + "/seen")
        .jsonPath()
        .getList("findAll { it.path == '" + path + "' }");
  }

  private static RequestSpecification given() {
    return RestAssured.given().header("Authorization", "Bearer " + ApprovalServiceIT.TOKEN);
  }
}
