package org.openbell.simulator.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Shares;

class OcaRulesTest {
  @ParameterizedTest(name = "{2} of {1} traded: a sibling of {0} keeps {3}")
  @CsvSource({"100, 100, 100, 0", "100, 100, 40, 60", "50, 100, 33, 33", "3, 100, 1, 2"})
  void shrinksInProportionAndNeverTooLittle(long sibling, long openBefore, long traded, long left) {
    assertThat(OcaRules.left(Shares.of(sibling), Shares.of(traded), Shares.of(openBefore)))
        .isEqualTo(Shares.of(left));
  }
}
