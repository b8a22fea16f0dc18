package org.openbell.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.Seed;

class PriceTest {

  @Test
  void readsBackEveryPriceAndMoveItPrints() {
    var random = Seed.randomFor("PriceTest");
    for (int i = 0; i < 1_000; i++) {
      var price = new Price(BigDecimal.valueOf(random.nextLong(1L << 50), 4));
      var move = price.minus(new Price(BigDecimal.valueOf(random.nextLong(1L << 50), 4)));
      assertThat(Price.parse(price.toString())).isEqualTo(price);
      assertThat(PriceMove.parse(move.toString())).isEqualTo(move);
    }
  }

  // Both rounded up: a target never gives a fraction away, a stop never loses more than it says.
  @ParameterizedTest
  @CsvSource({
    "6.84, 2.6, 7.02",
    "6.84, 1.8, 6.97",
    "6.84, -0.9, 6.78",
    "15.36, 2.6, 15.76",
    "15.36, 1.8, 15.64",
    "15.36, -0.9, 15.23",
    "100.00, 2.6, 102.60",
    "100.00, -0.9, 99.10",
    "0.99, 2.6, 1.02", // 1.01574: sub-dollar entry, target in cents
    "0.975, 2.6, 1.01", // 1.00035: just over the edge
    "0.974, 2.6, 0.9994", // 0.999324: just under it
    "1.00, -0.9, 0.991", // stop in hundredths of a cent
    "1.01, -0.9, 1.01" // 1.00091: so coarse a tick leaves no room for the stop
  })
  void movesUpToTheNextTick(String from, String percent, String to) {
    assertThat(
            Price.parse(from).movedBy(Percent.parse(percent), TickTable.US_STOCKS, RoundingMode.UP))
        .isEqualTo(Price.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "6.84, 2.6, DOWN, 7.01",
    "6.84, 1.8, HALF_EVEN, 6.96",
    "6.84, -0.9, DOWN, 6.77",
    "1.00, -0.9, DOWN, 0.991",
    "1.01, -0.9, DOWN, 1.00"
  })
  void movesToTheTickInTheDirectionAskedFor(
      String from, String percent, RoundingMode towards, String to) {
    assertThat(Price.parse(from).movedBy(Percent.parse(percent), TickTable.US_STOCKS, towards))
        .isEqualTo(Price.parse(to));
  }

  @Test
  void neverMovesOffTheTick() {
    var random = Seed.randomFor("PriceTest");
    for (int i = 0; i < 5_000; i++) {
      var from = new Price(BigDecimal.valueOf(random.nextLong(1, 30_000), 4));
      var by = new Percent(BigDecimal.valueOf(random.nextLong(-999_999, 999_999), 4));
      assertThat(TickTable.US_STOCKS.allows(from.movedBy(by, TickTable.US_STOCKS, RoundingMode.UP)))
          .as("%s moved by %s %%", from, by)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-0.01, price below zero: -0.0100",
    "6.84001, price 6.84001 has more than 4 decimals",
    "1E+12, price 1E+12 has more than 12 digits before the point",
    "'', price is not a number: ''"
  })
  void namesThePriceItRefuses(String text, String message) {
    assertThatThrownBy(() -> Price.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void cannotMoveBelowZero() {
    assertThatThrownBy(() -> Price.parse("1").plus(PriceMove.parse("-1.5")))
        .hasMessage("price below zero: -0.5000");
  }

  @ParameterizedTest
  @CsvSource({"6.840049, DOWN, 6.84", "6.840049, UP, 6.8401", "6.84005, HALF_EVEN, 6.84"})
  void cutsAVendorsPriceInTheDirectionAskedFor(
      BigDecimal sent, RoundingMode towards, String price) {
    assertThat(Price.rounded(sent, towards)).isEqualTo(Price.parse(price));
  }

  @Test
  void refusesAVendorsPriceThatIsAbsurd() {
    assertThatThrownBy(() -> Price.rounded(new BigDecimal("1E+999999999"), RoundingMode.UP))
        .hasMessage("price 1E+999999999 has more than 12 digits before the point");
  }

  @Test
  void averagesWhatTheSharesCost() {
    var total = Price.parse("6.84").times(Shares.of(100)).plus(Usd.parse("685.50"));

    assertThat(Price.average(total, Shares.of(200), RoundingMode.UP))
        .isEqualTo(Price.parse("6.8475"));
    assertThatThrownBy(() -> Price.average(total, Shares.ZERO, RoundingMode.UP))
        .hasMessage("no shares, no average price");
  }

  @ParameterizedTest
  @CsvSource({"7.02, 6.84, 2.6316", "6.78, 6.84, -0.8772", "6.84, 6.84, 0"})
  void saysHowFarItLiesFromAReference(String price, String reference, String change) {
    assertThat(Price.parse(price).changeFrom(Price.parse(reference)))
        .isEqualTo(Percent.parse(change));
  }

  @Test
  void comparesWithoutSurprises() {
    var lower = Price.parse("6.84");
    var higher = Price.parse("6.8401");

    assertThat(higher.isAbove(lower)).isTrue();
    assertThat(lower.isBelow(higher)).isTrue();
    assertThat(lower.isAbove(lower)).isFalse();
    assertThat(lower.isAtLeast(lower) && lower.isAtMost(lower)).isTrue();
  }

  @Test
  void losesMoneyWithANegativeMove() {
    assertThat(Price.parse("6.78").minus(Price.parse("6.84")).times(Shares.of(35)))
        .isEqualTo(Usd.parse("-2.10"));
  }
}
