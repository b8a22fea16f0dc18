package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.ExitLevels;

class ExitPlanTest {
  private static ExitPlan plan(String average, String stop, String target) {
    return ExitPlan.of(
        new ExitTerms(Percent.parse(stop), Percent.parse(target)),
        Shares.of(100),
        Price.parse(average),
        Examples.TIMES.flatten());
  }

  @ParameterizedTest
  @CsvSource({
    "6.84,    6.78,   7.02,   6.97",
    "15.36,  15.23,  15.76,  15.64",
    "2.07,    2.06,   2.13,   2.11",
    // 0.9 % below 2.0567 is 2.0381.
    "2.0567,  2.04,   2.12,   2.10",
    // One cent below 1.01 is 1 %, and nothing lies between: no such stock is bought.
    "1.01,    1.00,   1.04,   1.03",
    // 0.9 % below 1.505 is 1.4914: no lower than 1.50, though that is half a cent below.
    "1.505,   1.50,   1.55,   1.54",
    "1.0099,  1.00,   1.04,   1.03",
    // Below a dollar the tick is a hundredth of a cent.
    "1.00,    0.991,  1.03,   1.02",
    "0.99,    0.9811, 1.02,   1.01",
    "0.50,    0.4955, 0.513,  0.509"
  })
  void roundsStopAndTargetUpToTheTick(String average, String stop, String far, String near) {
    assertThat(plan(average, "0.9", "2.6").stop()).isEqualTo(Price.parse(stop));
    assertThat(plan(average, "0.9", "2.6").target()).isEqualTo(Price.parse(far));
    assertThat(plan(average, "0.9", "1.8").target()).isEqualTo(Price.parse(near));
  }

  @Test
  @Tag("property")
  void neverPlansALossBeyondThePercentageWhereATickLiesWithinIt() {
    long seed = Long.getLong("openbell.seed", 20_251_029L);
    System.out.println("ExitPlanTest runs with -Dopenbell.seed=" + seed);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    BigDecimal most = Percent.parse("0.9").fraction();
    for (int i = 0; i < 50_000; i++) {
      Price average = new Price(BigDecimal.valueOf(random.nextLong(1_000, 500_000), 4));
      ExitPlan plan = plan(average.toString(), "0.9", "2.6");
      BigDecimal loss = average.minus(plan.stop()).value();
      assertThat(TickTable.US_STOCKS.allows(plan.stop())).as("stop of %s", average).isTrue();
      assertThat(TickTable.US_STOCKS.allows(plan.target())).as("target of %s", average).isTrue();
      assertThat(loss).as("below %s", average).isPositive();
      if (ExitLevels.leavesRoom(average, Percent.parse("0.9"), TickTable.US_STOCKS)) {
        assertThat(loss)
            .as("at most 0.9 %% of %s", average)
            .isLessThanOrEqualTo(average.value().multiply(most));
      } else {
        // The tick above it is at the average or over it, which happens below 1.12 only.
        BigDecimal tick = TickTable.US_STOCKS.tickAt(average).value();
        assertThat(plan.stop().value().add(tick)).isGreaterThanOrEqualTo(average.value());
        assertThat(average).isLessThan(Price.parse("1.12"));
      }
      assertThat(plan.target().value())
          .as("target of %s", average)
          .isGreaterThanOrEqualTo(average.value().multiply(new BigDecimal("1.026")));
    }
  }

  @Test
  void followsTheStepsOfTheBrokersRule() {
    var nickels = new TickTable(List.of(new TickTable.Step(Price.ZERO, Price.parse("0.05"))));
    ExitPlan plan =
        ExitPlan.of(
            new ExitTerms(Percent.parse("0.9"), Percent.parse("2.6"), nickels),
            Shares.of(100),
            Price.parse("15.19"),
            Examples.TIMES.flatten());

    assertThat(plan.stop()).isEqualTo(Price.parse("15.10"));
    assertThat(plan.target()).isEqualTo(Price.parse("15.60"));
  }

  @ParameterizedTest
  @CsvSource({"5.0001, 2.6", "0, 2.6", "-0.9, 2.6", "0.9, 20.0001", "0.9, 0", "0.9, -1"})
  void refusesTermsOutsideTheHardBounds(String stop, String target) {
    assertThatThrownBy(() -> plan("15.19", stop, target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("correct the trade's plan in order-service");
  }

  @Test
  void allowsTheHardBoundsThemselves() {
    assertThat(plan("10", "5", "20").stop()).isEqualTo(Price.parse("9.50"));
    assertThat(plan("10", "5", "20").target()).isEqualTo(Price.parse("12"));
  }

  @Test
  void refusesAnAverageThatLeavesNoRoomForAStop() {
    assertThatThrownBy(() -> plan("0.0001", "0.9", "2.6"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no stop fits below an average fill of 0.0001");
  }
}
