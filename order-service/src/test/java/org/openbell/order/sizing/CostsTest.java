package org.openbell.order.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;

class CostsTest {
  private static Costs costs(CommissionPlan plan) {
    return new Costs(
        new CostPolicy(
            plan, new BigDecimal("20.60"), new BigDecimal("0.000195"), new BigDecimal("2")));
  }

  @ParameterizedTest
  @CsvSource({
    // plan, shares, price, to buy, to sell
    // the minimum of 1.00, and 0.0001 a share for the audit trail
    "FIXED, 100, 15, 1.0100, 1.0604",
    // 0.005 a share above 200 shares
    "FIXED, 1000, 15, 5.1000, 5.6040",
    // never more than 1 % of the value
    "FIXED, 1000, 0.40, 4.1000, 4.3033",
    "FIXED, 10, 5, 0.5010, 0.5040",
    // 0.35 at least, and what the exchange and the clearing house take
    "TIERED, 16, 15.60, 0.4028, 0.4111",
    "TIERED, 1000, 15, 6.8000, 7.3040",
    // FINRA's fee ends at 9.79
    "FIXED, 100000, 15, 510.0000, 550.6900"
  })
  void areWhatTheBrokerPublishes(
      CommissionPlan plan, String shares, String price, String buying, String selling) {
    Costs costs = costs(plan);

    assertThat(costs.ofBuying(Shares.parse(shares), Price.parse(price)))
        .isEqualTo(Usd.parse(buying));
    assertThat(costs.ofSelling(Shares.parse(shares), Price.parse(price)))
        .isEqualTo(Usd.parse(selling));
  }

  @ParameterizedTest
  @CsvSource({
    // 2.0673 to earn back with 131 shares
    "FIXED, 131, 15.19, 15.21",
    "TIERED, 131, 15.19, 15.21",
    "FIXED, 35, 6.84, 6.90",
    "FIXED, 1000, 0.90, 0.9105"
  })
  void areEarnedBackAtTheNextTickThatPaysForThem(
      CommissionPlan plan, String shares, String bought, String breakEven) {
    assertThat(costs(plan).breakEven(Shares.parse(shares), Price.parse(bought)))
        .isEqualTo(Price.parse(breakEven));
  }

  @Test
  void breakEvenIsTheLowestLegalPriceWithoutALoss() {
    long seed = Long.getLong("openbell.seed", 20251029L);
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Costs costs = costs(random.nextBoolean() ? CommissionPlan.FIXED : CommissionPlan.TIERED);
      Shares shares = Shares.of(1 + random.nextInt(5_000));
      Price bought = new Price(BigDecimal.valueOf(1 + random.nextInt(90_000), 2));

      Price at = costs.breakEven(shares, bought);
      Price tick = TickTable.US_STOCKS.tickAt(at);
      Price below = new Price(at.value().subtract(tick.value()));

      assertThat(costs.net(shares, bought, at).isNegative()).as("seed %d", seed).isFalse();
      assertThat(costs.net(shares, bought, below).isNegative())
          .as("seed %d: %s shares at %s, %s below %s", seed, shares, bought, below, at)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"0.9", "20.1"})
  void refusesAMeasureThatCannotBeMeant(String worth) {
    assertThatThrownBy(
            () ->
                new CostPolicy(
                    CommissionPlan.FIXED, BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal(worth)))
        .hasMessage("openbell.order.costs.worth: " + worth + " is outside 1 to 20");
  }
}
