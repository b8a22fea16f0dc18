package org.openbell.approval.push;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a message is about; each kind is on, silent or off for each channel.
public enum Kind {
  /// A question waits for a yes.
  ASKED,
  /// It was approved, refused, or lapsed.
  DECIDED,
  BOUGHT,
  SOLD,
  /// Entries are halted, paused, or go on again.
  BRAKES,
  /// A person must look.
  ALARM,
  /// The day is armed.
  GO,
  /// Nothing is bought today, and why.
  NO_GO,
  /// The day in one line, and its page.
  DAY,
  /// The gateway's weekly login.
  LOGIN,
  /// Somebody tries whether it arrives.
  TEST;

  /// As it stands in a setting: `no-go`.
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Kind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
