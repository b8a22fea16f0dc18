package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.trade;

import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.Trade;

class TargetMappingTest {
  private static int violations(String confidence, String target) {
    return day().with(trade(Trade.Kind.MASTER, confidence, target)).violations(17).size();
  }

  @Test
  void theHighTargetIsForMoreThanEightTenths() {
    assertThat(violations("0.81", "2.60")).isZero();
    assertThat(violations("0.81", "1.80")).isOne();
  }

  @Test
  void theMediumOneFromSevenTenthsToEight() {
    assertThat(violations("0.80", "1.80")).isZero();
    assertThat(violations("0.70", "1.80")).isZero();
    assertThat(violations("0.80", "2.60")).isOne();
  }

  @Test
  void belowThatNothingIsProposed() {
    assertThat(violations("0.69", "1.80")).isOne();
  }

  @Test
  void noOtherTargetIsRight() {
    assertThat(violations("0.90", "2.61")).isOne();
  }
}
