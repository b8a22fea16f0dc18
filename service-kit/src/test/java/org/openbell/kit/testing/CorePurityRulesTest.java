package org.openbell.kit.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CorePurityRulesTest {
  @Test
  void acceptsPackagesThatKnowTheJdkAndTheModelOnly() {
    assertThatCode(() -> CorePurityRules.check("org.openbell.model")).doesNotThrowAnyException();
  }

  @Test
  void refusesACoreThatKnowsAFramework() {
    assertThatThrownBy(() -> CorePurityRules.check("org.openbell.kit"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.openbell.kit.json.EventJson")
        .hasMessageContaining("everything worth arguing about is a function over values");
  }

  /// The test stack's client runs in real time, and is no service: here it is the bad example.
  @Test
  void refusesAShellThatAsksTheMachineForTheTimeOrForAnId() {
    assertThatThrownBy(() -> CorePurityRules.check("org.openbell.local.testing"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("java.time.Clock.systemUTC()")
        .hasMessageContaining("java.util.UUID.randomUUID()");
  }
}
