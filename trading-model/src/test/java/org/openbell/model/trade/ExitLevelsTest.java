package org.openbell.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;

class ExitLevelsTest {
  private static final Percent LOSS = Percent.parse("0.9");
  private static final TickTable US = TickTable.US_STOCKS;

  private static ExitLevels of(String average, TickTable ticks) {
    return ExitLevels.of(Price.parse(average), LOSS, Percent.parse("2.6"), ticks);
  }

  @ParameterizedTest
  @CsvSource({
    "15.19,  15.06,  15.59",
    "1.505,  1.50,   1.55",
    "1.12,   1.11,   1.15",
    "0.99,   0.9811, 1.02",
    // No tick lies between: the first one below.
    "1.11,   1.10,   1.14",
    "1.0099, 1.00,   1.04",
    "1.01,   1.00,   1.04",
    "0.01,   0.0099, 0.0103",
  })
  void roundsBothUpToTheTick(String average, String stop, String target) {
    assertThat(of(average, US)).isEqualTo(new ExitLevels(Price.parse(stop), Price.parse(target)));
  }

  @Test
  void followsTheStepsOfTheStock() {
    TickTable dimes = new TickTable(List.of(new TickTable.Step(Price.ZERO, Price.parse("0.1"))));

    assertThat(of("15.19", dimes))
        .isEqualTo(new ExitLevels(Price.parse("15.1"), Price.parse("15.6")));
    assertThat(of("5.20", dimes).stop()).isEqualTo(Price.parse("5.1"));
  }

  @Test
  void findsNoStopBelowTheSmallestPriceThereIs() {
    assertThatThrownBy(() -> of("0.0001", US))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no stop fits below an average fill of 0.0001");
  }

  @ParameterizedTest
  @CsvSource({"1.12, true", "1.11, false", "1.01, false", "1.00, true", "0.011, false"})
  void saysWhereATickLiesWithinTheLoss(String price, boolean room) {
    assertThat(ExitLevels.leavesRoom(Price.parse(price), LOSS, US)).isEqualTo(room);
  }
}
