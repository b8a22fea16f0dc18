package org.openbell.model.session;

import java.util.Objects;

/// A reason ends up on the trader's screen, so there always is one.
final class Reasons {

  private Reasons() {}

  static String require(String reason) {
    Objects.requireNonNull(reason, "reason");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a day without normal hours needs a reason, got none");
    }
    return reason.strip();
  }
}
