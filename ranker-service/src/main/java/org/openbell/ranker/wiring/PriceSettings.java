package org.openbell.ranker.wiring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openbell.ranker.ranking.ModelPrice;

/// A model's price from a date on, in US dollars per million tokens.
public interface PriceSettings {
  LocalDate from();

  BigDecimal input();

  BigDecimal output();

  /// The same in the words of the core.
  default ModelPrice price() {
    return new ModelPrice(from(), input(), output());
  }
}
