package org.openbell.order.gate;

import java.time.Duration;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;

/// Refuses limits that limit nothing, and says which setting is wrong and what it may be.
final class Bounds {
  private Bounds() {}

  static void usd(String setting, Usd value, String most) {
    require(
        value.isPositive() && !Usd.parse(most).isLessThan(value),
        setting,
        value + " USD is not above 0 and at most " + most);
  }

  static void percent(String setting, Percent value, String most) {
    require(
        value.compareTo(Percent.ZERO) > 0 && value.compareTo(Percent.parse(most)) <= 0,
        setting,
        value + " % is not above 0 and at most " + most);
  }

  static void count(String setting, long value, long least, long most) {
    require(
        value >= least && value <= most, setting, value + " is outside " + least + " to " + most);
  }

  static void age(String setting, Duration value, Duration most) {
    require(
        value.isPositive() && value.compareTo(most) <= 0,
        setting,
        value + " is not above zero and at most " + most);
  }

  private static void require(boolean holds, String setting, String words) {
    if (!holds) {
      throw new IllegalArgumentException("openbell.order." + setting + ": " + words);
    }
  }
}
