package org.openbell.tws.connection;

import java.time.Duration;

/// Refuses settings that cannot be meant.
public final class Ranges {
  private Ranges() {}

  /// Refuses a number out of range.
  ///
  /// @throws IllegalArgumentException naming it
  public static void require(String name, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          name + " " + value + " is outside " + lowest + ".." + highest);
    }
  }

  /// Refuses a duration out of range.
  ///
  /// @throws IllegalArgumentException naming it
  public static void require(String name, Duration value, Duration lowest, Duration highest) {
    if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
      throw new IllegalArgumentException(
          name + " " + value + " is outside " + lowest + ".." + highest);
    }
  }
}
