package org.openbell.system.path;

/// How much of the order path is tried: a short selection, or all of it with `-Porderpath`.
final class Extent {
  private Extent() {}

  static boolean isWhole() {
    return Boolean.getBoolean("openbell.orderpath.whole");
  }

  /// Of the whole, what matches this expression; for one who looks for a cause.
  static String only() {
    return System.getProperty("openbell.orderpath.only", ".*");
  }
}
