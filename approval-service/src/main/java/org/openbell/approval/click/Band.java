package org.openbell.approval.click;

import org.openbell.model.money.Percent;

/// How far the price may have gone from the one that was shown, in percent, both positive.
public record Band(Percent above, Percent below) {
  public Band {
    if (above.isNegative() || below.isNegative()) {
      throw new IllegalArgumentException(
          "openbell.approval.band-above and -below are percents of 0 and more");
    }
  }
}
