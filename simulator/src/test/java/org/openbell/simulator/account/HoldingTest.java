package org.openbell.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;

class HoldingTest {
  @ParameterizedTest(name = "{0} at {1}, then {2} {3} at {4}: {5} at {6}, realized {7}")
  @CsvSource({
    "0,    0,     BUY,  100, 10.00, 100,  10.01, none",
    "100,  10.01, BUY,  100, 12.00, 200,  11.01, none",
    "100,  10.01, SELL, 40,  11.00, 60,   10.01, 38.60",
    "100,  10.01, SELL, 100, 11.00, 0,    0,     98.00",
    "100,  10.01, SELL, 150, 11.00, -50,  11.00, 98.00",
    "0,    0,     SELL, 100, 10.00, -100, 9.99,  none",
    "-100, 9.99,  BUY,  100, 9.00,  0,    0,     98.00",
  })
  void keepsCostAndResultWithADollarOfCommission(
      long shares,
      String cost,
      Side side,
      long count,
      String price,
      long left,
      String leftCost,
      String realized) {
    var before = new Holding(Symbol.parse("AAPL"), shares, Price.parse(cost));

    var after = before.traded(side, count, Price.parse(price), Usd.parse("1"));

    assertThat(after.holding())
        .isEqualTo(new Holding(Symbol.parse("AAPL"), left, Price.parse(leftCost)));
    assertThat(after.realizedPnl().map(Usd::toString).orElse("none")).isEqualTo(realized);
  }

  @ParameterizedTest(name = "{0} shares at {1} cost {2}")
  @CsvSource({"100, 228.15, 1.00", "1000, 15.00, 5.00", "10, 1.20, 0.12", "500, 0.50, 2.50"})
  void chargesHalfACentWithinOneDollarAndOnePercent(long shares, String price, String owed) {
    var count = Shares.of(shares);

    assertThat(CommissionPlan.owed(count, Price.parse(price).times(count))).hasToString(owed);
  }
}
