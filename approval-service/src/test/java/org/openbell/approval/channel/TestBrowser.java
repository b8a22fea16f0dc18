package org.openbell.approval.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A browser as far as web push is concerned: it has keys, opens what was sealed for it, and knows
/// the signature of whom it listens to. Its key derivation is the JDK's, not ours.
public final class TestBrowser {
  private static final int SALT = 16;
  private static final int HEAD = 21;

  private final KeyPair keys = P256.draw(new SecureRandom());
  private final byte[] secret = new byte[16];

  public TestBrowser() {
    new SecureRandom().nextBytes(secret);
  }

  public String key() {
    return P256.base64(publicKey());
  }

  public String secret() {
    return P256.base64(secret);
  }

  private byte[] publicKey() {
    return P256.bytes((ECPublicKey) keys.getPublic());
  }

  /// The text of a message; fails where it was not sealed for this browser.
  public String open(byte[] sealed) throws GeneralSecurityException {
    byte[] salt = Arrays.copyOf(sealed, SALT);
    byte[] sender = Arrays.copyOfRange(sealed, HEAD, HEAD + P256.PUBLIC_BYTES);
    byte[] record = Arrays.copyOfRange(sealed, HEAD + P256.PUBLIC_BYTES, sealed.length);
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(P256.publicKey(sender), true);
    byte[] info =
        ByteBuffer.allocate(14 + 2 * P256.PUBLIC_BYTES)
            .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
            .put(publicKey())
            .put(sender)
            .array();
    byte[] input = derived(secret, agreement.generateSecret(), info, 32);
    byte[] key = derived(salt, input, ascii("Content-Encoding: aes128gcm\0"), 16);
    byte[] nonce = derived(salt, input, ascii("Content-Encoding: nonce\0"), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(record);
    return new String(padded, 0, padded.length - 1, StandardCharsets.UTF_8);
  }

  private static byte[] derived(byte[] salt, byte[] input, byte[] info, int length)
      throws GeneralSecurityException {
    SecretKey key =
        KDF.getInstance("HKDF-SHA256")
            .deriveKey(
                "Generic",
                HKDFParameterSpec.ofExtract().addIKM(input).addSalt(salt).thenExpand(info, length));
    return key.getEncoded();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Whether an `Authorization` is signed with the key that the desk had shown, for this audience.
  public static boolean isSigned(String authorization, String key, String audience)
      throws GeneralSecurityException {
    String[] parts =
        authorization.replace("vapid t=", "").replaceAll(", k=.*", "").split("\\.", -1);
    Base64.Decoder decoder = Base64.getUrlDecoder();
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(P256.publicKey(decoder.decode(key)));
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    String claims = new String(decoder.decode(parts[1]), StandardCharsets.UTF_8);
    return check.verify(decoder.decode(parts[2])) && claims.contains("\"" + audience + "\"");
  }
}
