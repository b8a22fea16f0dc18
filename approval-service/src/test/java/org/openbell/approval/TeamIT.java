package org.openbell.approval;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.StackResource;

/// A team's desk: tokens that an identity provider signed, beside the desk's own.
///
/// The provider itself is not there, only its key: logging in at its page is not tried here.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(TeamIT.WithProvider.class)
class TeamIT {
  public static final class WithProvider implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings =
          new HashMap<>(new ApprovalServiceIT.FromTenOn().getConfigOverrides());
      settings.put("quarkus.oidc.tenant-enabled", "true");
      settings.put("quarkus.oidc.application-type", "service");
      settings.put("quarkus.oidc.client-id", "openbell");
      settings.put("quarkus.oidc.public-key", ProvidersKey.publicKey());
      return settings;
    }
  }

  @Test
  void takesTheRoleThatTheProviderNames() {
    bearer(token("tina", "\"sales\",\"Trader\"", 300))
        .get("/api/session")
        .then()
        .statusCode(200)
        .body("name", is("tina"))
        .body("role", is("TRADER"))
        .body("method", is("OIDC"));
    bearer(token("tina", "\"trader\"", 300)).get("/api/approvals").then().statusCode(200);
    bearer(token("tina", "\"trader\"", 300)).get("/api/audit").then().statusCode(403);
  }

  @Test
  void asksTheProvidersPeopleForAFreshProofToo() {
    bearer(token("adam", "\"admin\"", 300))
        .contentType(ContentType.JSON)
        .body("{\"words\":\"go on\",\"causes\":[\"ALL\"]}")
        .post("/api/acts/resume")
        .then()
        .statusCode(403)
        .body("type", is("urn:openbell:problem:prove"));
  }

  @Test
  void letsNobodyInWithoutARoleOrInTime() {
    bearer(token("nick", "\"sales\"", 300))
        .get("/api/approvals")
        .then()
        .statusCode(403)
        .body("type", is("urn:openbell:problem:role"));
    bearer(token("late", "\"admin\"", -300)).get("/api/approvals").then().statusCode(401);
    String forged = token("eve", "\"viewer\"", 300).replaceFirst("\\.[^.]*\\.", ".e30.");
    bearer(forged).get("/api/approvals").then().statusCode(401);
  }

  @Test
  void takesItsOwnTokensAsBefore() {
    bearer(ApprovalServiceIT.TOKEN)
        .get("/api/session")
        .then()
        .body("method", is("TOKEN"))
        .body("role", is("ADMIN"));
  }

  private static String token(String name, String groups, long seconds) {
    return ProvidersKey.token(
        "{\"sub\":\"%s\",\"upn\":\"%s\",\"groups\":[%s],\"iat\":%d,\"exp\":%d}"
            .formatted(
                name,
                name,
                groups,
                Instant.now().getEpochSecond() - 1,
                Instant.now().getEpochSecond() + seconds));
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }
}
