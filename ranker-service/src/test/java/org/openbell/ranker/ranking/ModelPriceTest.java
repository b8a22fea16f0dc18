package org.openbell.ranker.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Usd;

class ModelPriceTest {
  private static final List<ModelPrice> PRICES =
      List.of(price("2026-01-01", "0.15", "0.60"), price("2027-01-01", "1.00", "2.00"));

  @Test
  void costsWhatTheListOfThatDateSaysRoundedUp() {
    Tokens tokens = new Tokens(2_000, 100);

    assertThat(ModelPrice.cost(PRICES, LocalDate.parse("2026-12-31"), tokens))
        .isEqualTo(Usd.parse("0.0004"));
    assertThat(ModelPrice.cost(PRICES, LocalDate.parse("2027-01-01"), tokens))
        .isEqualTo(Usd.parse("0.0022"));
  }

  @Test
  void aDateBeforeAllListsCostsWhatTheFirstSays() {
    assertThat(
            ModelPrice.cost(
                PRICES, LocalDate.parse("2025-10-29"), new Tokens(1_000_000, 1_000_000)))
        .isEqualTo(Usd.parse("0.75"));
  }

  private static ModelPrice price(String from, String input, String output) {
    return new ModelPrice(LocalDate.parse(from), new BigDecimal(input), new BigDecimal(output));
  }
}
