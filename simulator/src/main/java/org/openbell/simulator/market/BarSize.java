package org.openbell.simulator.market;

import java.util.Arrays;
import java.util.Optional;

/// How much time one bar covers, in the broker's words.
public enum BarSize {
  SECS_1("1 secs", 1),
  SECS_5("5 secs", 5),
  SECS_10("10 secs", 10),
  SECS_15("15 secs", 15),
  SECS_30("30 secs", 30),
  MIN_1("1 min", 60),
  MINS_2("2 mins", 120),
  MINS_3("3 mins", 180),
  MINS_5("5 mins", 300),
  MINS_10("10 mins", 600),
  MINS_15("15 mins", 900),
  MINS_20("20 mins", 1200),
  MINS_30("30 mins", 1800),
  HOUR_1("1 hour", 3600),
  HOURS_2("2 hours", 7200),
  HOURS_3("3 hours", 10_800),
  HOURS_4("4 hours", 14_400),
  HOURS_8("8 hours", 28_800),
  DAY_1("1 day", 86_400),
  WEEK_1("1 week", 7 * 86_400),
  MONTH_1("1 month", 30 * 86_400);

  private final String words;
  private final int seconds;

  BarSize(String words, int seconds) {
    this.words = words;
    this.seconds = seconds;
  }

  /// Nothing when the broker has no bars of that size.
  public static Optional<BarSize> parse(String text) {
    var wanted = text.strip().equals("1 sec") ? SECS_1.words : text.strip();
    return Arrays.stream(values()).filter(size -> size.words.equalsIgnoreCase(wanted)).findFirst();
  }

  public int seconds() {
    return seconds;
  }

  /// Bars within a session, which carry a time of day.
  public boolean isIntraday() {
    return compareTo(DAY_1) < 0;
  }

  @Override
  public String toString() {
    return words;
  }
}
