package org.openbell.ranker.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.openbell.model.money.Usd;

/// What a model costs from a date on, in US dollars per million tokens.
public record ModelPrice(LocalDate from, BigDecimal input, BigDecimal output) {

  /// Rounded up: what was spent is never understated. The price is the last one that had begun on
  /// that date, or the first of all; without any price the cost is zero.
  public static Usd cost(List<ModelPrice> prices, LocalDate date, Tokens tokens) {
    Comparator<ModelPrice> byDate = Comparator.comparing(ModelPrice::from);
    return prices.stream()
        .filter(price -> !price.from().isAfter(date))
        .max(byDate)
        .or(() -> prices.stream().min(byDate))
        .map(price -> price.of(tokens))
        .orElse(Usd.ZERO);
  }

  private Usd of(Tokens tokens) {
    BigDecimal perMillion =
        input
            .multiply(BigDecimal.valueOf(tokens.input()))
            .add(output.multiply(BigDecimal.valueOf(tokens.output())));
    return Usd.rounded(perMillion.movePointLeft(6), RoundingMode.UP);
  }
}
