package org.openbell.simulator.market;

import java.util.Optional;
import org.openbell.model.money.Price;

/// Everything that happens to one listing in a day, and how it looks on a screen.
///
/// `cheap` is the spread in ticks below 40 dollars; above, it is a fiftieth of a percent.
record Tape(
    Listing listing, long previousClose, PricePath path, VolumeCurve volume, int cheap, Draw draw) {
  private static final long WIDE_SPREAD_FROM = 40 * Grid.DOLLAR;

  Quote quoteAt(int second) {
    long last = path.at(second);
    long tick = Grid.tick(last);
    long spread =
        last >= WIDE_SPREAD_FROM ? Math.max(2 * tick, last / 5_000 / tick * tick) : cheap * tick;
    // With a spread of one tick the bid is the last print: a stop that is watched by its bid and
    // one that is watched by its last print then agree.
    long bid = Math.max(tick, last - spread / tick / 2 * tick);
    Draw sizes = draw.at(second);
    boolean open = second >= 0;
    return new Quote(
        Grid.price(bid),
        Grid.price(bid + spread),
        Grid.price(last),
        sizes.at("bid").between(1, 12) * 100,
        sizes.at("ask").between(1, 12) * 100,
        volume.at(second),
        Grid.price(previousClose),
        open ? Optional.of(Grid.price(path.openingPrice())) : Optional.empty(),
        extreme(open ? path.highUntil(second) : 0),
        extreme(open ? path.lowUntil(second) : 0));
  }

  private static Optional<Price> extreme(long value) {
    return value == 0 ? Optional.empty() : Optional.of(Grid.price(value));
  }
}
