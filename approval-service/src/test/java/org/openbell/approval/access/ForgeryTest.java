package org.openbell.approval.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.approval.access.Forgery.Signs;

class ForgeryTest {
  private static final String SESSION = "a session";
  private static final String CSRF = Secrets.csrf(SESSION);

  @Test
  void believesTheDesksOwnPage() {
    assertThat(
            Forgery.doubt(signs("POST", "http://desk:8486", "same-origin", CSRF), SESSION, none()))
        .isEmpty();
    assertThat(Forgery.doubt(signs("POST", "http://desk:8486", null, CSRF), SESSION, none()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, same-origin, right",
        "null, same-origin, right",
        "http://desk:8487, same-origin, right",
        "http://desk, same-origin, right",
        "http://desk:8486.evil.example, same-origin, right",
        "http://evil.example/desk:8486, same-origin, right",
        "http://evil@desk:8486, same-origin, right",
        "not an address, same-origin, right",
        "http://desk:8486, same-site, right",
        "http://desk:8486, cross-site, right",
        "http://desk:8486, none, right",
        "http://desk:8486, same-origin, -",
        "http://desk:8486, same-origin, wrong"
      })
  void doubtsEverythingElse(String origin, String site, String word) {
    String csrf = "right".equals(word) ? CSRF : word;
    assertThat(Forgery.doubt(signs("POST", origin, site, csrf), SESSION, none())).isPresent();
  }

  @Test
  void takesAWordForItsOwnSessionOnly() {
    Signs signs = signs("POST", "http://desk:8486", "same-origin", Secrets.csrf("another"));
    assertThat(Forgery.doubt(signs, SESSION, none())).isPresent();
  }

  @Test
  void letsEverybodyLook() {
    assertThat(Forgery.doubt(signs("GET", null, "cross-site", null), SESSION, none())).isEmpty();
  }

  @Test
  void goesByTheOriginThatIsConfiguredBehindAProxy() {
    Optional<String> origin = Optional.of("https://desk.example");
    assertThat(
            Forgery.doubt(
                signs("POST", "https://desk.example", "same-origin", CSRF), SESSION, origin))
        .isEmpty();
    assertThat(
            Forgery.doubt(signs("POST", "http://desk:8486", "same-origin", CSRF), SESSION, origin))
        .isPresent();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Signs signs(String method, String origin, String site, String csrf) {
    return new Signs(
        method,
        Optional.of("desk:8486"),
        Optional.ofNullable(origin),
        Optional.ofNullable(site),
        Optional.ofNullable(csrf));
  }
}
