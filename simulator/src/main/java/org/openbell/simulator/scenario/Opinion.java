package org.openbell.simulator.scenario;

import java.math.BigDecimal;
import org.openbell.model.trade.Confidence;

/// How sure the two models are of a symbol, from a moment of the day until the next opinion.
public record Opinion(DayOffset from, Confidence deepSeek, Confidence gemini) {
  private static final BigDecimal CLOSE_ENOUGH = new BigDecimal("0.02");

  public Opinion {
    Expected.present(from, "from");
    Expected.present(deepSeek, "deepSeek");
    Expected.present(gemini, "gemini");
    if (deepSeek.value().subtract(gemini.value()).abs().compareTo(CLOSE_ENOUGH) > 0) {
      throw new IllegalArgumentException(
          "deepSeek "
              + deepSeek
              + " and gemini "
              + gemini
              + " differ by more than "
              + CLOSE_ENOUGH);
    }
  }
}
