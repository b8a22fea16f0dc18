package org.openbell.order.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals rows and finds the ones that this service did not write: HMAC-SHA256 over all that matters
/// in a row, under a key that is not in the database.
///
/// A seal does not prove that a row is the newest of its versions, nor that none is missing: that
/// is what comparing with the broker's books is for.
public final class Sealer {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_ID_BYTES = 4;

  private final SecretKeySpec key;
  private final String keyId;
  private final Optional<SealKey.Unproven> unproven;
  private final BiConsumer<String, String> forged;

  /// `forged` hears the name of a row whose seal does not fit, and what is wrong with it.
  public Sealer(SealKey key, BiConsumer<String, String> forged) {
    this.key = new SecretKeySpec(key.bytes(), ALGORITHM);
    this.unproven = key.unproven();
    this.forged = forged;
    this.keyId = HexFormat.of().formatHex(mac("key id"), 0, KEY_ID_BYTES);
  }

  public String keyId() {
    return keyId;
  }

  /// The id of the key under which a row was sealed; empty for a row without a seal.
  public static Optional<String> keyIdOf(String seal) {
    int dot = seal.indexOf('.');
    return dot > 0 ? Optional.of(seal.substring(0, dot)) : Optional.empty();
  }

  /// `what` names the table, and the part of the row when there are several seals on one.
  String seal(String what, Object... columns) {
    byte[] mac = mac(text(what, columns));
    return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  /// Whether this service wrote these columns so. `date` is the row's session date.
  boolean fits(String seal, LocalDate date, String what, Object... columns) {
    boolean old =
        unproven.isPresent()
            && keyIdOf(seal).equals(Optional.of(unproven.get().keyId()))
            && unproven.get().date().equals(date);
    return old
        || MessageDigest.isEqual(
            seal.getBytes(StandardCharsets.UTF_8),
            seal(what, columns).getBytes(StandardCharsets.UTF_8));
  }

  /// Says that a row is not ours, so that entries stop and a person looks.
  void tellForged(String row, String words) {
    forged.accept(row, words);
  }

  /// Moments as PostgreSQL keeps them: what is sealed must come back as it was.
  static Instant stored(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
  }

  // Each value with its length before it: no two rows have the same text.
  private static String text(String what, Object[] columns) {
    StringBuilder text = new StringBuilder(what);
    for (Object column : columns) {
      String value = column == null ? null : plain(column);
      text.append('|').append(value == null ? "-" : value.length() + ":" + value);
    }
    return text.toString();
  }

  private static String plain(Object column) {
    return switch (column) {
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Instant moment -> stored(moment).toString();
      default -> column.toString();
    };
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
