package org.openbell.approval;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The key with which an identity provider would sign its tokens; drawn once in this process.
///
/// The service is started by another class loader than the test, so the key is kept where both
// look.
final class ProvidersKey {
  private static final String PRIVATE = "openbell.test.provider.private";
  private static final String PUBLIC = "openbell.test.provider.public";
  private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

  private ProvidersKey() {}

  static String publicKey() {
    draw();
    return System.getProperty(PUBLIC);
  }

  /// A signed token with these claims.
  static String token(String claims) {
    draw();
    String signed = base64(HEADER) + "." + base64(claims);
    try {
      byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
      PrivateKey secret =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(secret);
      signature.update(signed.getBytes(StandardCharsets.UTF_8));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void draw() {
    if (System.getProperty(PRIVATE) != null) {
      return;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair drawn = generator.generateKeyPair();
      Base64.Encoder text = Base64.getEncoder();
      System.setProperty(PUBLIC, text.encodeToString(drawn.getPublic().getEncoded()));
      System.setProperty(PRIVATE, text.encodeToString(drawn.getPrivate().getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
