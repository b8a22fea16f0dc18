package org.openbell.approval.channel;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// Keys of the curve P-256, as web push writes them: a public one is a 4 and its two coordinates.
public final class P256 {
  static final int PUBLIC_BYTES = 65;

  private static final String NAME = "secp256r1";
  private static final int COORDINATE_BYTES = 32;
  private static final byte UNCOMPRESSED = 4;

  private P256() {}

  public static KeyPair draw(SecureRandom chance) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(NAME), chance);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has P-256", impossible);
    }
  }

  static byte[] bytes(ECPublicKey key) {
    byte[] bytes = new byte[PUBLIC_BYTES];
    bytes[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), bytes, 1);
    put(key.getW().getAffineY(), bytes, 1 + COORDINATE_BYTES);
    return bytes;
  }

  private static void put(BigInteger coordinate, byte[] into, int at) {
    byte[] all = coordinate.toByteArray();
    int length = Math.min(all.length, COORDINATE_BYTES);
    System.arraycopy(all, all.length - length, into, at + COORDINATE_BYTES - length, length);
  }

  /// Refuses bytes that are no point of the curve.
  static ECPublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
    if (bytes.length != PUBLIC_BYTES || bytes[0] != UNCOMPRESSED) {
      throw new GeneralSecurityException("not an uncompressed point of P-256");
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE_BYTES));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE_BYTES, bytes.length));
    if (!isOnCurve(x, y)) {
      throw new GeneralSecurityException("not a point of P-256");
    }
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters()));
  }

  private static boolean isOnCurve(BigInteger x, BigInteger y) throws GeneralSecurityException {
    var curve = parameters().getCurve();
    BigInteger p = ((ECFieldFp) curve.getField()).getP();
    BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
  }

  static ECParameterSpec parameters() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(NAME));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  /// A pair of the numbers that an example names.
  static KeyPair pair(byte[] publicKey, byte[] secret) throws GeneralSecurityException {
    return new KeyPair(
        publicKey(publicKey),
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), parameters())));
  }

  /// As it is kept: both halves in Base64, a point between them.
  public static String text(KeyPair pair) {
    return base64(bytes((ECPublicKey) pair.getPublic()))
        + "."
        + base64(pair.getPrivate().getEncoded());
  }

  /// Reads what [#text] wrote.
  public static KeyPair parse(String text) {
    int point = text.indexOf('.');
    try {
      Base64.Decoder decoder = Base64.getUrlDecoder();
      return new KeyPair(
          publicKey(decoder.decode(text.substring(0, point))),
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(text.substring(point + 1)))));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("the kept key of web push cannot be read", unreadable);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
