package org.openbell.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @ParameterizedTest
  @ValueSource(strings = {"2.60", "-0.90", "0.00", "100.00", "0.0001", "-12.3456"})
  void readsBackWhatItPrints(String text) {
    assertThat(Percent.parse(text)).hasToString(text);
  }

  @Test
  void isReadWithOrWithoutItsSign() {
    assertThat(Percent.parse("2.6%"))
        .isEqualTo(Percent.parse("2.6 %"))
        .isEqualTo(Percent.parse("2.6"));
  }

  @Test
  void isAHundredthAsAFactor() {
    assertThat(Percent.parse("2.6").fraction()).isEqualByComparingTo(new BigDecimal("0.026"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00001, percentage 0.00001 has more than 4 decimals",
    "1E+99999999, percentage 1E+99999999 has more than 12 digits before the point",
    "much, percentage is not a number: 'much'"
  })
  void namesThePercentageItRefuses(String text, String message) {
    assertThatThrownBy(() -> Percent.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void turnsItsSign() {
    assertThat(Percent.parse("0.9").negated()).isEqualTo(Percent.parse("-0.9"));
    assertThat(Percent.parse("-0.9").isNegative()).isTrue();
    assertThat(Percent.ZERO.isNegative()).isFalse();
  }
}
