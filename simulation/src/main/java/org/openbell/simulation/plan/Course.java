package org.openbell.simulation.plan;

import java.util.Arrays;

/// The prices of a stock over a day: from each moment on it trades at the price beside it.
///
/// Moments are microseconds since 1970, prices are cents.
public final class Course {
  private final long[] moments;
  private final int[] prices;

  Course(long[] moments, int[] prices, int points) {
    this.moments = Arrays.copyOf(moments, points);
    this.prices = Arrays.copyOf(prices, points);
  }

  public int points() {
    return moments.length;
  }

  public long moment(int point) {
    return moments[point];
  }

  public int cents(int point) {
    return prices[point];
  }

  /// The price at that moment; before the first it is `before`.
  int centsAt(long moment, int before) {
    int found = Arrays.binarySearch(moments, moment);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? before : prices[last];
  }
}
