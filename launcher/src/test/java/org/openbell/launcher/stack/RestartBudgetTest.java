package org.openbell.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void allowsFiveRestartsInFiveMinutes() {
    var budget = spentFiveTimesAt(NOON);

    assertThat(budget.spend(NOON.plus(RestartBudget.WINDOW).minusMillis(1))).isEmpty();
  }

  @Test
  void forgetsRestartsThatAreFiveMinutesOld() {
    var budget = spentFiveTimesAt(NOON);

    assertThat(budget.spend(NOON.plus(RestartBudget.WINDOW))).isPresent();
  }

  private static RestartBudget spentFiveTimesAt(Instant moment) {
    var budget = RestartBudget.UNUSED;
    for (int restart = 0; restart < RestartBudget.LIMIT; restart++) {
      budget = budget.spend(moment).orElseThrow();
    }
    return budget;
  }
}
