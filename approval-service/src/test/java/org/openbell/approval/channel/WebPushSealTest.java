package org.openbell.approval.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebPushSealTest {
  private static final String OURS =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String BROWSER =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

  /// The example of RFC 8291, appendix A.
  @Test
  void sealsAsTheStandardDoes() throws GeneralSecurityException {
    KeyPair ours = P256.pair(bytes(OURS), bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
    byte[] sealed =
        WebPushSeal.seal(
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
            bytes(BROWSER),
            bytes("BTBZMqHH6r4Tts7J_aSIgg"),
            ours,
            bytes("DGv6ra1nlYgDCS1FRnbzlw"));
    assertThat(P256.base64(sealed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuw"
                + "XPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void refusesWhatDoesNotFitAndKeysThatAreNone() {
    KeyPair ours = P256.draw(new SecureRandom());
    byte[] secret = new byte[16];
    byte[] most = new byte[WebPushSeal.MOST_BYTES];
    assertThat(WebPushSeal.seal(most, bytes(BROWSER), secret, ours, secret)).hasSize(4_096);
    byte[] more = new byte[WebPushSeal.MOST_BYTES + 1];
    assertThatThrownBy(() -> WebPushSeal.seal(more, bytes(BROWSER), secret, ours, secret))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] noPoint = bytes(BROWSER);
    noPoint[40] ^= 1;
    assertThatThrownBy(() -> WebPushSeal.seal(most, noPoint, secret, ours, secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the browser's keys cannot be used");
  }

  @Test
  void signsForOneServiceAndForSomeHours() throws GeneralSecurityException {
    KeyPair keys = P256.parse(P256.text(P256.draw(new SecureRandom())));
    Vapid vapid = new Vapid(keys, "mailto:anna@example.com");
    Instant now = Instant.ofEpochSecond(1_700_000_000);

    String[] parts =
        vapid
            .authorization(URI.create("https://push.example.net/p/1?x=2"), now)
            .replace("vapid t=", "")
            .replaceAll(", k=.*", "")
            .split("\\.", -1);

    assertThat(new String(bytes(parts[1]), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"aud\":\"https://push.example.net\",\"exp\":1700043200,"
                + "\"sub\":\"mailto:anna@example.com\"}");
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(P256.publicKey(bytes(vapid.publicKey())));
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(check.verify(bytes(parts[2]))).isTrue();
  }

  @Test
  void wantsToKnowWhomToAsk() {
    KeyPair keys = P256.draw(new SecureRandom());
    assertThatThrownBy(() -> new Vapid(keys, "anna"))
        .hasMessageContaining("openbell.push.web.contact");
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
