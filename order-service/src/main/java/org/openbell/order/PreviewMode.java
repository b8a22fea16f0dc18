package org.openbell.order;

/// What the broker's preview of a morning's order is worth.
public enum PreviewMode {
  /// No entry without its yes.
  REQUIRE,
  /// Asked and told; the entry goes out all the same, and the broker will say no again if it must.
  ADVISE,
  /// Not asked.
  OFF
}
