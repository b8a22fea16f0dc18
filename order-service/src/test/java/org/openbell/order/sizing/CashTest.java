package org.openbell.order.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.WULF;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.sizing.SizingDecision.Declined;
import org.openbell.order.sizing.SizingDecision.Reason;
import org.openbell.order.sizing.SizingDecision.Sized;

/// Whatever is picked, in whatever order: the claims of all plans together are in the cash.
class CashTest {
  private final SizingPolicy policy = SizingPolicy.standard();
  private final PositionSizer sizer = new PositionSizer(policy);

  @Test
  void isNeverSpentTwiceAndNeverExceeded() {
    long seed = Long.getLong("openbell.seed", 20251029L);
    Random random = new Random(seed);
    for (int day = 0; day < 1_000; day++) {
      Usd cash = new Usd(BigDecimal.valueOf(random.nextInt(120_000_000) - 1_000_000, 4));
      Usd claimed = Usd.ZERO;
      for (int pick = 0; pick < 8; pick++) {
        SizingDecision decision = sizer.size(pick(random), kind(random), cash.minus(claimed));
        if (decision instanceof Sized(var plan, var breakEven)) {
          claimed = claimed.plus(sizer.claimOf(plan));
          Usd notional = plan.reference().times(plan.shares());

          assertThat(policy.notionalPerTrade().isLessThan(notional)).as("seed " + seed).isFalse();
          assertThat(notional.isLessThan(policy.minimumNotional())).as("seed " + seed).isFalse();
          assertThat(breakEven.isAbove(plan.reference())).as("seed " + seed).isTrue();
        }
      }
      assertThat(claimed.isPositive() && cash.isLessThan(claimed))
          .as("seed %d: claimed %s of %s", seed, claimed, cash)
          .isFalse();
    }
  }

  @Test
  void aTargetThatOnlyFeedsTheBrokerIsDeclined() {
    SizingDecision decision =
        sizer.size(pick("0.75", "1.00"), TradeKind.MASTER, Usd.parse("10000"));

    assertThat(decision)
        .isEqualTo(
            new Declined(
                Reason.COSTS_EAT_TARGET,
                "2000 shares at 1.00 cost 20.8321 to buy and sell, the target at 1.02 brings"
                    + " 40.00"));
  }

  private static TradeKind kind(Random random) {
    return random.nextBoolean() ? TradeKind.MASTER : TradeKind.RESCAN;
  }

  private static Pick pick(Random random) {
    return pick(
        "0." + (7_000 + random.nextInt(3_000)),
        BigDecimal.valueOf(50 + random.nextInt(90_000), 2).toPlainString());
  }

  private static Pick pick(String confidence, String seenAt) {
    return new Pick(
        WULF, Confidence.parse(confidence), Price.parse(seenAt), "strong volume", "late news");
  }
}
