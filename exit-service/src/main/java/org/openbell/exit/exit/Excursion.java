package org.openbell.exit.exit;

import org.openbell.model.money.Price;

/// How far the market went against us and for us since the entry: the lowest and highest tick.
///
/// The entry itself counts as seen, so that a position that only rose had no adverse excursion.
public record Excursion(Price lowest, Price highest) {
  public Excursion {
    if (lowest.isAbove(highest)) {
      throw new IllegalArgumentException("lowest " + lowest + " is above highest " + highest);
    }
  }

  public static Excursion from(Price entry) {
    return new Excursion(entry, entry);
  }

  public Excursion seeing(Price tick) {
    return and(from(tick));
  }

  public Excursion and(Excursion other) {
    return new Excursion(
        other.lowest.isBelow(lowest) ? other.lowest : lowest,
        other.highest.isAbove(highest) ? other.highest : highest);
  }
}
