package org.openbell.approval.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;

/// By what a push service knows us: a signed word for each service, good for some hours (RFC 8292).
final class Vapid {
  private static final Duration GOOD_FOR = Duration.ofHours(12);
  private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"ES256\"}";

  private final KeyPair keys;
  private final String contact;

  /// `contact` is where the service reaches whoever runs this: `mailto:` or `https:`.
  Vapid(KeyPair keys, String contact) {
    if (!contact.matches("(mailto:[^@\\s\"\\\\]+@[^@\\s\"\\\\]+|https://[^\\s\"\\\\]+)")) {
      throw new IllegalArgumentException(
          "openbell.push.web.contact has to be mailto: with your address, or an https: address:"
              + " push services want to know whom to ask");
    }
    this.keys = keys;
    this.contact = contact;
  }

  /// Our public key, which a browser asks its service to listen to.
  String publicKey() {
    return P256.base64(P256.bytes((ECPublicKey) keys.getPublic()));
  }

  /// The value of the header `Authorization`.
  String authorization(URI endpoint, Instant now) {
    String claims =
        "{\"aud\":\"%s://%s\",\"exp\":%d,\"sub\":\"%s\"}"
            .formatted(
                endpoint.getScheme(),
                endpoint.getRawAuthority(),
                now.plus(GOOD_FOR).getEpochSecond(),
                contact);
    String signed = base64(HEADER) + "." + base64(claims);
    return "vapid t=" + signed + "." + signature(signed) + ", k=" + publicKey();
  }

  private String signature(String signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return P256.base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("our own key does not sign", impossible);
    }
  }

  private static String base64(String text) {
    return P256.base64(text.getBytes(StandardCharsets.UTF_8));
  }
}
