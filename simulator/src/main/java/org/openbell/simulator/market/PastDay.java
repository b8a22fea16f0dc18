package org.openbell.simulator.market;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.market.PricePath.Knots;

/// One listing on one session before the played one: its daily bar and the way through it.
record PastDay(Listing listing, SessionHours hours, DayBar bar) {
  private static final int KNOT_EVERY_SECONDS = 600;
  private static final int MINUTE = 60;
  private static final long EARLY_PART = 100;

  /// The screen at that moment; it reaches the bar's open, high, low and close.
  Tape tape() {
    int close = SessionSecond.close(hours);
    Draw draw = Draw.of(listing.contractId()).at(hours.date().value().toEpochDay()).at("way");
    long before = Grid.of(bar.before());
    Knots preMarket =
        new Knots(
            new int[] {SessionSecond.PRE_MARKET_OPEN, -MINUTE},
            new long[] {before, Grid.of(bar.open())});
    var volume = new VolumeCurve(bar.volume() / EARLY_PART, bar.volume(), close);
    return new Tape(
        listing, before, new PricePath(before, preMarket, session(close, draw)), volume, 1, draw);
  }

  Quote quoteAt(Tape tape, Instant at) {
    return tape.quoteAt(SessionSecond.of(hours, at));
  }

  private Knots session(int close, Draw draw) {
    NavigableMap<Integer, Long> fixed = new TreeMap<>();
    fixed.put(0, Grid.of(bar.open()));
    fixed.put(close, Grid.of(bar.close()));
    int minutes = close / MINUTE;
    int high = (int) draw.at("high").between(1, minutes / 2L);
    int low = (int) draw.at("low").between(minutes / 2L + 1, minutes - 1L);
    boolean lowFirst = draw.at("first").below(2) == 0;
    fixed.put((lowFirst ? low : high) * MINUTE, Grid.of(bar.high()));
    fixed.put((lowFirst ? high : low) * MINUTE, Grid.of(bar.low()));
    NavigableMap<Integer, Long> knots = new TreeMap<>(fixed);
    long noise = Math.max(1, (Grid.of(bar.high()) - Grid.of(bar.low())) / 10);
    for (int second = KNOT_EVERY_SECONDS; second < close; second += KNOT_EVERY_SECONDS) {
      long wobbly = between(fixed, second) + draw.at(second).between(-noise, noise);
      long kept = Math.clamp(wobbly, Grid.of(bar.low()), Grid.of(bar.high()));
      knots.putIfAbsent(second, Grid.onTick(kept));
    }
    return new Knots(
        knots.keySet().stream().mapToInt(Integer::intValue).toArray(),
        knots.values().stream().mapToLong(Long::longValue).toArray());
  }

  private static long between(NavigableMap<Integer, Long> fixed, int second) {
    var from = fixed.floorEntry(second);
    var to = fixed.ceilingEntry(second);
    if (from.getKey().equals(to.getKey())) {
      return from.getValue();
    }
    long way = to.getValue() - from.getValue();
    return from.getValue()
        + Math.floorDiv(way * (second - from.getKey()), to.getKey() - from.getKey());
  }
}
