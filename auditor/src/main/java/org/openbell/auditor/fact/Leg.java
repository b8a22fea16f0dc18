package org.openbell.auditor.fact;

/// The part an order plays in its trade; its letter stands in the order's name.
public enum Leg {
  ENTRY('E'),
  STOP('S'),
  TARGET('T'),
  TIME_EXIT('X'),
  CLOSE('C'),
  /// An order that is not ours, or whose name cannot be read.
  NONE('-');

  private final char letter;

  Leg(char letter) {
    this.letter = letter;
  }

  static Leg of(char letter) {
    for (Leg leg : values()) {
      if (leg.letter == letter) {
        return leg;
      }
    }
    return NONE;
  }
}
