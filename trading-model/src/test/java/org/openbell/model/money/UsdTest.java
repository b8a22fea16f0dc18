package org.openbell.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.Seed;

class UsdTest {

  @Test
  void readsBackEveryAmountItPrints() {
    var random = Seed.randomFor("UsdTest");
    for (int i = 0; i < 1_000; i++) {
      var amount = new Usd(BigDecimal.valueOf(random.nextLong(-1L << 50, 1L << 50), 4));
      assertThat(Usd.parse(amount.toString())).isEqualTo(amount);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 3.00", "-0.5, -0.50", "12.3456, 12.3456", "1E+3, 1000.00", "0.1230, 0.123"})
  void printsCentsAndNoEmptyDecimalsBehindThem(String text, String printed) {
    assertThat(Usd.parse(text)).hasToString(printed);
  }

  @Test
  void isTheSameAmountHoweverItIsWritten() {
    assertThat(Usd.parse("1.5")).isEqualTo(Usd.parse("1.5000")).isEqualTo(Usd.parse(" 15E-1 "));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00005, amount 0.00005 has more than 4 decimals",
    "1E-99999999, amount 1E-99999999 has more than 40 decimals",
    "1000000000000, amount 1000000000000 has more than 12 digits before the point",
    "1E+999999999, amount 1E+999999999 has more than 12 digits before the point",
    "12 dollars, amount is not a number: '12 dollars'",
    "NaN, amount is not a number: 'NaN'",
    "'1,000', 'amount is not a number: ''1,000'''"
  })
  void namesTheAmountItRefuses(String text, String message) {
    assertThatThrownBy(() -> Usd.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesASumThatHasGrownAbsurd() {
    var most = Usd.parse("999999999999.9999");

    assertThatThrownBy(() -> most.plus(Usd.parse("0.0001")))
        .hasMessage("amount 1000000000000.0000 has more than 12 digits before the point");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 30, DOWN, 3.3333",
    "100, 30, UP, 3.3334",
    "-100, 30, FLOOR, -3.3334",
    "-100, 30, DOWN, -3.3333"
  })
  void dividesInTheDirectionAskedFor(String amount, int parts, RoundingMode towards, String each) {
    assertThat(Usd.parse(amount).dividedBy(parts, towards)).isEqualTo(Usd.parse(each));
  }

  @Test
  void isNotDividedAmongNobody() {
    assertThatThrownBy(() -> Usd.parse("100").dividedBy(0, RoundingMode.DOWN))
        .hasMessage("cannot divide an amount into 0 parts");
  }

  @ParameterizedTest
  @CsvSource({"33.333, 10, DOWN, 3.3333", "33.333, 10, UP, 3.3333", "0.0333, 10, UP, 0.0034"})
  void takesAPercentageOfItself(String amount, String part, RoundingMode towards, String share) {
    assertThat(Usd.parse(amount).times(Percent.parse(part), towards)).isEqualTo(Usd.parse(share));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 6.84, 146",
    "6.84, 6.84, 1",
    "6.8399, 6.84, 0",
    "-5, 6.84, 0",
    "999999999999.9999, 0.0001, 9999999999999999"
  })
  void neverBuysMoreSharesThanItPaysFor(String amount, String price, long shares) {
    assertThat(Usd.parse(amount).sharesAt(Price.parse(price))).isEqualTo(Shares.of(shares));
  }

  @Test
  void buysNothingAtAPriceOfZero() {
    assertThatThrownBy(() -> Usd.parse("1").sharesAt(Price.ZERO))
        .hasMessage("cannot buy shares at a price of zero");
  }

  @ParameterizedTest
  @CsvSource({"12.3, +12.30", "-0.45, -0.45", "0.005, +0.00", "0.015, +0.02", "0, +0.00"})
  void showsPeopleCentsWithASign(String amount, String shown) {
    assertThat(Usd.parse(amount).toCents()).isEqualTo(shown);
  }
}
