package org.openbell.simulator.scenario;

import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;

/// A price that the path passes through exactly, whatever the seed.
public record Waypoint(DayOffset at, Price price, Source source) {
  public Waypoint {
    Expected.present(at, "at");
    Expected.present(price, "price");
    Expected.present(source, "source");
    if (price.isZero() || !TickTable.US_STOCKS.allows(price)) {
      throw new IllegalArgumentException("price " + price + " is not on a tick above zero");
    }
  }
}
