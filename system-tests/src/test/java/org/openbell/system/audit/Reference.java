package org.openbell.system.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/// An order reference of ours, taken apart: `OB1.20251029-WULF.E.1`.
record Reference(String trade, String leg, int attempt) {
  static final String PREFIX = "OB1.";
  private static final Pattern SHAPE = Pattern.compile("OB1\\.(\\d{8}-.+)\\.([ESTXC])\\.(\\d+)");

  static Optional<Reference> of(String text) {
    var parts = SHAPE.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Reference(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  boolean isEntry() {
    return leg.equals("E");
  }
}
