package org.openbell.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickTableTest {

  @ParameterizedTest
  @CsvSource({
    "0.99991, UP, 1.00", "0.99991, DOWN, 0.9999", "0.9999, UP, 0.9999",
    "1.0001, UP, 1.01", "1.0001, DOWN, 1.00", "1.005, HALF_EVEN, 1.00",
    "0.00001, DOWN, 0", "0.00001, UP, 0.0001", "6.78, DOWN, 6.78"
  })
  void changesTheStepAtOneDollar(BigDecimal value, RoundingMode towards, String price) {
    assertThat(TickTable.US_STOCKS.onTick(value, towards)).isEqualTo(Price.parse(price));
  }

  @ParameterizedTest
  @CsvSource({
    "0.9999, true",
    "1.00, true",
    "1.01, true",
    "1.0001, false",
    "6.845, false",
    "0, true"
  })
  void allowsOnlyPricesOnAStep(String price, boolean allowed) {
    assertThat(TickTable.US_STOCKS.allows(Price.parse(price))).isEqualTo(allowed);
  }

  @Test
  void takesItsStepsInAnyOrder() {
    var dollar = new TickTable.Step(Price.parse("1"), Price.parse("0.05"));
    var bottom = new TickTable.Step(Price.ZERO, Price.parse("0.01"));

    var table = new TickTable(List.of(dollar, bottom));

    assertThat(table).isEqualTo(new TickTable(List.of(bottom, dollar)));
    assertThat(table.tickAt(Price.parse("0.99"))).isEqualTo(Price.parse("0.01"));
    assertThat(table.tickAt(Price.parse("1"))).isEqualTo(Price.parse("0.05"));
  }

  @Test
  void hasAStepForEveryPrice() {
    assertThatThrownBy(
            () -> new TickTable(List.of(new TickTable.Step(Price.parse("1"), Price.parse("1")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a tick table starts at a price of zero");
  }

  @Test
  void hasNoStepOfZero() {
    assertThatThrownBy(() -> new TickTable.Step(Price.parse("1"), Price.ZERO))
        .hasMessage("a tick of zero from 1.00 on");
  }

  @Test
  void refusesAPriceBelowZero() {
    assertThatThrownBy(() -> TickTable.US_STOCKS.onTick(new BigDecimal("-0.01"), RoundingMode.UP))
        .hasMessage("price below zero: -0.01");
  }
}
