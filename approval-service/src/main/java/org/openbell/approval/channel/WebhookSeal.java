package org.openbell.approval.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature by which a receiver knows that a webhook is ours and new, as Standard Webhooks
/// 1.0 has it: HMAC-SHA256 over `id.timestamp.body`, in Base64, with the scheme before it.
public final class WebhookSeal {
  private static final String PREFIX = "whsec_";
  private static final String SCHEME = "v1,";
  private static final String HMAC = "HmacSHA256";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final SecretKeySpec key;

  /// `secret` is `whsec_` and 24 to 64 bytes in Base64.
  public WebhookSeal(String secret) {
    this.key = new SecretKeySpec(bytes(secret.strip()), HMAC);
  }

  private static byte[] bytes(String secret) {
    try {
      byte[] bytes =
          secret.startsWith(PREFIX)
              ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
              : new byte[0];
      if (bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      throw wrong(notBase64);
    }
    throw wrong(null);
  }

  // The secret itself is not repeated: this is written into a log.
  private static IllegalArgumentException wrong(IllegalArgumentException cause) {
    return new IllegalArgumentException(
        "openbell.push.webhook.secret has to be whsec_ and %d to %d random bytes in Base64; make"
                .formatted(LEAST_BYTES, MOST_BYTES)
            + " one with: echo whsec_$(openssl rand -base64 32)",
        cause);
  }

  /// The value of the header `webhook-signature`.
  public String of(String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return SCHEME + Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + HMAC, impossible);
    }
  }
}
