package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.model.money.Price;

/// What the market did since the entry: its lowest and highest price, and the latest, seen `at`.
///
/// The entry itself counts as seen, so that a position that only rose had no adverse excursion.
public record Excursion(Price lowest, Price highest, Price last, Instant at) {
  public Excursion {
    if (lowest.isAbove(highest)) {
      throw new IllegalArgumentException("lowest " + lowest + " is above highest " + highest);
    }
  }

  public static Excursion from(Price entry, Instant at) {
    return new Excursion(entry, entry, entry, at);
  }

  public Excursion seeing(Price tick, Instant seenAt) {
    return and(from(tick, seenAt));
  }

  /// The extremes of both; the later of both is the latest.
  public Excursion and(Excursion other) {
    boolean newer = !other.at.isBefore(at);
    return new Excursion(
        other.lowest.isBelow(lowest) ? other.lowest : lowest,
        other.highest.isAbove(highest) ? other.highest : highest,
        newer ? other.last : last,
        newer ? other.at : at);
  }
}
