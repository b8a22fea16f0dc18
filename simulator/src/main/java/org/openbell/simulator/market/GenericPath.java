package org.openbell.simulator.market;

import org.openbell.simulator.market.PricePath.Knots;

/// An ordinary stock's day: a gap, a drift and some noise, all seeded, all small.
///
/// One listing in 200 is a runner that gaps by 5 to 12 percent, so that a scan finds more than the
/// scenario's own stories.
final class GenericPath {
  private static final int KNOT_EVERY_SECONDS = 600;
  private static final int PRE_MARKET_KNOT_EVERY_SECONDS = 1800;
  private static final long PERCENT = 10_000; // in millionths
  private static final int ONE_RUNNER_IN = 200;

  private GenericPath() {}

  /// `closeSecond` counts from the open; a listing that is quiet before the open does not trade
  /// then, so its last price stays the previous close.
  static PricePath of(Universe.Entry entry, int closeSecond, Draw draw) {
    long close = Grid.onTick(entry.previousClose());
    boolean quietBeforeOpen = entry.preMarketVolume() == 0;
    long gap = gap(entry.calm(), draw.at("gap"));
    return new PricePath(
        close,
        quietBeforeOpen ? new Knots(new int[0], new long[0]) : preMarket(close, gap, draw),
        session(close, gap, closeSecond, draw));
  }

  private static long gap(boolean calm, Draw draw) {
    if (!calm && draw.at("runner").below(ONE_RUNNER_IN) == 0) {
      long size = draw.at("size").between(5 * PERCENT, 12 * PERCENT);
      return draw.at("way").below(3) == 0 ? -size : size;
    }
    // The sum of two draws: small gaps are more likely than large ones.
    return draw.at(1).between(-175, 175) * 100 + draw.at(2).between(-175, 175) * 100;
  }

  private static Knots preMarket(long close, long gap, Draw draw) {
    int count = -SessionSecond.PRE_MARKET_OPEN / PRE_MARKET_KNOT_EVERY_SECONDS;
    int[] seconds = new int[count];
    long[] prices = new long[count];
    for (int i = 0; i < count; i++) {
      seconds[i] = SessionSecond.PRE_MARKET_OPEN + i * PRE_MARKET_KNOT_EVERY_SECONDS;
      long noise = draw.at("pre-market").at(i).between(-PERCENT / 5, PERCENT / 5);
      prices[i] = Grid.onTick(Grid.moved(close, gap * (i + 1) / count + noise));
    }
    return new Knots(seconds, prices);
  }

  private static Knots session(long close, long gap, int closeSecond, Draw draw) {
    int count = closeSecond / KNOT_EVERY_SECONDS + 1;
    long drift = draw.at("drift").between(-2 * PERCENT, 2 * PERCENT);
    int[] seconds = new int[count];
    long[] prices = new long[count];
    for (int i = 0; i < count; i++) {
      seconds[i] = i * KNOT_EVERY_SECONDS;
      long slow = draw.at("slow").at(i / 6).between(-PERCENT / 2, PERCENT / 2);
      long fast = draw.at("fast").at(i).between(-PERCENT / 4, PERCENT / 4);
      long noise = i == 0 ? 0 : slow + fast;
      prices[i] = Grid.onTick(Grid.moved(close, gap + drift * i / count + noise));
    }
    return new Knots(seconds, prices);
  }
}
