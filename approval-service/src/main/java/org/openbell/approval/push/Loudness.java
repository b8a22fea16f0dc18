package org.openbell.approval.push;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much noise a message makes.
public enum Loudness {
  /// With whatever sound the device has.
  ON,
  /// It is there when one looks.
  SILENT,
  /// Not sent at all.
  OFF;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Loudness> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
