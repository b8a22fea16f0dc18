package org.openbell.approval.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// How secrets are written, kept and compared.
///
/// A secret of 256 random bits cannot be found by trying, so a plain SHA-256 is enough to keep it;
/// a hash is what is looked up, so that no comparison of a secret takes longer for a better guess.
public final class Secrets {
  /// Random bytes of a token and of a session.
  public static final int BYTES = 32;

  private static final String TOKEN_MARK = "obt_";

  private Secrets() {}

  /// The text of a token: its beginning says what it is when it turns up where it should not.
  public static String token(byte[] random) {
    return TOKEN_MARK + session(random);
  }

  /// The text of a session's cookie.
  public static String session(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("a secret has " + BYTES + " bytes, not " + random.length);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /// What is kept of a secret.
  public static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  /// What the page has to send beside the cookie that it cannot read itself.
  public static String csrf(String session) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf " + session));
  }

  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
