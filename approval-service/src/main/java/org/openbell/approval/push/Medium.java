package org.openbell.approval.push;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways in which a message can reach the trader.
public enum Medium {
  /// Notifications of a browser that asked for them.
  WEB,
  TELEGRAM,
  WEBHOOK,
  MAIL;

  /// As it stands in a setting and in an address.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Medium> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
