package org.openbell.simulator.market;

/// How a day's volume builds up: little before the open, much around it, a lull, a busy end.
record VolumeCurve(long preMarket, long session, int closeSecond) {
  // Per mille of the session's volume traded by each tenth of the session; the opening auction
  // alone is the first 20. The shape is the usual U of US stocks, the figures are ours.
  private static final int[] TRADED = {20, 200, 300, 380, 450, 515, 580, 650, 730, 830, 1000};

  /// Shares traded since 04:00 New York at that second from the open; never falls.
  long at(int second) {
    if (second < 0) {
      return beforeTheOpen(second);
    }
    int clamped = Math.min(second, closeSecond);
    int tenth = Math.min(9, (int) (10L * clamped / closeSecond));
    long into = 10L * clamped - (long) tenth * closeSecond;
    long perMille = TRADED[tenth] * (long) closeSecond + (TRADED[tenth + 1] - TRADED[tenth]) * into;
    return preMarket + session / 1000 * perMille / closeSecond;
  }

  /// Who trades before the open at all has traded since 04:00: its price moves from there on.
  private long beforeTheOpen(int second) {
    if (second < SessionSecond.PRE_MARKET_OPEN || preMarket == 0) {
      return 0;
    }
    int passed = second - SessionSecond.PRE_MARKET_OPEN;
    int whole = -SessionSecond.PRE_MARKET_OPEN;
    return Math.max(1, preMarket * passed / whole * passed / whole);
  }
}
