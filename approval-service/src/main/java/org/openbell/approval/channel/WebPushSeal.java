package org.openbell.approval.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals a message so that only the browser that asked for it can read it, not the push service
/// that carries it: RFC 8291 over the encoding `aes128gcm` of RFC 8188, in one record.
final class WebPushSeal {
  /// What fits into one record of 4096 bytes beside its header, its padding byte and its tag.
  static final int MOST_BYTES = 3_993;

  private static final int RECORD = 4_096;
  private static final int TAG_BITS = 128;
  private static final int INPUT_BYTES = 32;
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final byte LAST_RECORD = 2;

  private WebPushSeal() {}

  /// `browser` and `secret` are what the browser gave with its subscription; `ours` is a pair of
  /// keys that is used this once, `salt` 16 random bytes.
  static byte[] seal(byte[] text, byte[] browser, byte[] secret, KeyPair ours, byte[] salt) {
    if (text.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a web push has at most " + MOST_BYTES + " bytes, not " + text.length);
    }
    try {
      byte[] own = P256.bytes((ECPublicKey) ours.getPublic());
      byte[] shared = agreed(ours, browser);
      byte[] input =
          derived(secret, shared, join(ascii("WebPush: info\0"), browser, own), INPUT_BYTES);
      byte[] key = derived(salt, input, ascii("Content-Encoding: aes128gcm\0"), KEY_BYTES);
      byte[] nonce = derived(salt, input, ascii("Content-Encoding: nonce\0"), NONCE_BYTES);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      byte[] sealed = cipher.doFinal(join(text, new byte[] {LAST_RECORD}));
      byte[] head =
          ByteBuffer.allocate(salt.length + Integer.BYTES + 1)
              .put(salt)
              .putInt(RECORD)
              .put((byte) own.length)
              .array();
      return join(head, own, sealed);
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("the browser's keys cannot be used", refused);
    }
  }

  private static byte[] agreed(KeyPair ours, byte[] browser) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(P256.publicKey(browser), true);
    return agreement.generateSecret();
  }

  /// HKDF of RFC 5869 with SHA-256, for at most one block.
  private static byte[] derived(byte[] salt, byte[] input, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] block = hmac(hmac(salt, input), join(info, new byte[] {1}));
    return Arrays.copyOf(block, length);
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
