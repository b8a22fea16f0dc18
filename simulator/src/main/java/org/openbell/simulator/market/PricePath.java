package org.openbell.simulator.market;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;

/// The course of one symbol over a day: straight lines between knots, on the tick.
///
/// Seconds count from the open. The auction print is the knot at zero; before it the path of the
/// pre-market holds its last price, so that the auction may print elsewhere.
final class PricePath {
  private final long previousClose;
  private final Knots preMarket;
  private final Knots session;
  private final long[] highs;
  private final long[] lows;

  PricePath(long previousClose, Knots preMarket, Knots session) {
    this.previousClose = previousClose;
    this.preMarket = preMarket;
    this.session = session;
    this.highs = session.running(Math::max);
    this.lows = session.running(Math::min);
  }

  /// The last print at that second.
  long at(int second) {
    if (second >= 0) {
      return session.priceAt(second);
    }
    return preMarket.isEmpty() || second < preMarket.firstSecond()
        ? previousClose
        : preMarket.priceAt(second);
  }

  long openingPrice() {
    return session.priceAt(0);
  }

  long closingPrice() {
    return session.priceAt(Integer.MAX_VALUE);
  }

  /// The highest print from the open to that second. Lines are monotone, so only knots and the
  /// price itself can be extremes.
  long highUntil(int second) {
    return Math.max(highs[session.knotAt(second)], at(second));
  }

  long lowUntil(int second) {
    return Math.min(lows[session.knotAt(second)], at(second));
  }

  /// Prices at rising seconds.
  static final class Knots {
    private final int[] seconds;
    private final long[] prices;

    Knots(int[] seconds, long[] prices) {
      this.seconds = seconds;
      this.prices = prices;
    }

    boolean isEmpty() {
      return seconds.length == 0;
    }

    int firstSecond() {
      return seconds[0];
    }

    /// The last knot at or before that second, which is not before the first.
    int knotAt(int second) {
      int found = Arrays.binarySearch(seconds, second);
      return found >= 0 ? found : -found - 2;
    }

    /// On the line between the knots around that second; after the last knot its price.
    long priceAt(int second) {
      int knot = knotAt(second);
      if (knot == seconds.length - 1) {
        return prices[knot];
      }
      long from = prices[knot];
      long way = prices[knot + 1] - from;
      int span = seconds[knot + 1] - seconds[knot];
      return Grid.onTick(from + Math.floorDiv(way * (second - seconds[knot]), span));
    }

    long[] running(LongBinaryOperator extreme) {
      long[] result = prices.clone();
      for (int i = 1; i < result.length; i++) {
        result[i] = extreme.applyAsLong(result[i - 1], result[i]);
      }
      return result;
    }
  }
}
