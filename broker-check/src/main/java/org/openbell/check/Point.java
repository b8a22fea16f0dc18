package org.openbell.check;

/// One thing that an adapter and the broker behind it must do.
///
/// `number` never changes its meaning. `unproven` says what public sources leave open about it on a
/// real gateway; empty when they agree.
public record Point(int number, String title, String unproven, Trial trial) {
  /// Tries it; the words say what was seen.
  @FunctionalInterface
  interface Trial {
    String on(Stage stage) throws InterruptedException;
  }

  static Point known(int number, String title, Trial trial) {
    return new Point(number, title, "", trial);
  }

  static Point unproven(int number, String title, String open, Trial trial) {
    return new Point(number, title, open, trial);
  }
}
