package org.openbell.system.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openbell.system.day.Told;

/// Exit-service as far as a fill goes: for every bought share it asks for a stop and a target, at
/// once and without a thought.
record StandInExit(OrderPath path) {
  private static final BigDecimal STOP = new BigDecimal("0.991");
  private static final BigDecimal TARGET = new BigDecimal("1.026");

  void hears(Told fact) {
    if (fact.type().equals("FillRecorded") && fact.text("side").equals("BUY")) {
      var entry = new BigDecimal(fact.text("averageEntry"));
      path.tell(
          path.day()
              .protectPosition(
                  path.now(),
                  fact.trade(),
                  fact.text("held"),
                  entry.multiply(STOP).setScale(2, RoundingMode.UP).toPlainString(),
                  entry.multiply(TARGET).setScale(2, RoundingMode.DOWN).toPlainString()));
    }
  }
}
