package org.openbell.model.trade;

/// The part an order plays in its trade; the letter travels in the order reference.
public enum Leg {
  ENTRY('E'),
  STOP('S'),
  TARGET('T'),
  TIME_EXIT('X'),
  CLOSE('C');

  private final char letter;

  Leg(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  public boolean isExit() {
    return this != ENTRY;
  }

  static Leg ofLetter(char letter) {
    for (Leg leg : values()) {
      if (leg.letter == letter) {
        return leg;
      }
    }
    throw new IllegalArgumentException("no leg has the letter '" + letter + "'");
  }
}
