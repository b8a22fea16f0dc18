package org.openbell.simulator.market;

/// How a day's volume builds up: little before the open, much around it, a lull, a busy end.
record VolumeCurve(long preMarket, long session, int closeSecond) {
  // Per mille of the session's volume traded by each tenth of the session; the opening auction
  // alone is the first 20. The shape is the usual U of US stocks, the figures are ours.
  private static final int[] TRADED = {20, 200, 300, 380, 450, 515, 580, 650, 730, 830, 1000};

  /// Shares traded since 04:00 New York at that second from the open; never falls.
  long at(int second) {
    if (second < 0) {
      long passed = Math.max(0, second - SessionSecond.PRE_MARKET_OPEN);
      long whole = -SessionSecond.PRE_MARKET_OPEN;
      return preMarket * passed / whole * passed / whole;
    }
    int clamped = Math.min(second, closeSecond);
    int tenth = Math.min(9, (int) (10L * clamped / closeSecond));
    long into = 10L * clamped - (long) tenth * closeSecond;
    long perMille = TRADED[tenth] * (long) closeSecond + (TRADED[tenth + 1] - TRADED[tenth]) * into;
    return preMarket + session / 1000 * perMille / closeSecond;
  }
}
