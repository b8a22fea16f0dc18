package org.openbell.approval.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSealTest {
  /// The example of the specification, standardwebhooks.com.
  @Test
  void signsAsTheSpecificationSays() {
    WebhookSeal seal = new WebhookSeal("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            seal.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "whsec_", "whsec_AAAA", "whsec_not base64 at all ...."})
  void refusesASecretThatIsNoneAndDoesNotRepeatIt(String secret) {
    assertThatThrownBy(() -> new WebhookSeal(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openbell.push.webhook.secret")
        .hasMessageNotContaining("short")
        .hasMessageNotContaining("AAAA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.com/x", "https://", "ftp://127.0.0.1/", "no address", "//x/y"})
  void sendsNothingInTheClearToOthers(String address) {
    assertThatThrownBy(() -> Wire.address("openbell.push.webhook.url", address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openbell.push.webhook.url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8099/x", "http://localhost/", "https://example.com/x"})
  void takesAnAddressOverTlsOrOnThisMachine(String address) {
    assertThat(Wire.address("openbell.push.webhook.url", address)).hasToString(address);
  }
}
