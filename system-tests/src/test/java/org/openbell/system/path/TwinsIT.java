package org.openbell.system.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openbell.system.Seed;
import org.openbell.system.wire.Trap;

/// Two order-services on one database and one gateway: one acts, the other stands by.
class TwinsIT {
  private static final Duration WITHIN = Duration.ofSeconds(90);
  private static final String HOLDS = "this instance, ";
  private static final String TRADE = DayTold.tradeOf("PAAA");

  /// Where the first one stops in its tracks, as a machine that sleeps does.
  private static final List<Step> ASLEEP_AT =
      List.of(
          Step.INTENT_COMMITTED,
          Step.SENDING_NOT_YET_COMMITTED,
          Step.SENDING_COMMITTED,
          Step.ENTRY_SENT,
          Step.FILL_COMMITTED,
          Step.BETWEEN_FIRST_AND_SECOND_LEG);

  @Test
  @EnabledIfSystemProperty(named = "openbell.orderpath.whole", matches = "true")
  void theOtherTakesOverWhenOneDies() throws Exception {
    try (var path =
            OrderPath.started(Foundation.shared(), OrderPath.Plan.inTheMorning("twins-kill"));
        var second = path.orderService("second", Map.of()).start()) {
      path.awaitThat("the second stands by", WITHIN, () -> second.said("standing by"));
      path.buy("PAAA");
      path.awaitSettled("bought by the first", now -> now.isHeld(TRADE), WITHIN);

      long killed = System.nanoTime();
      path.kill();

      path.awaitThat("the second took over", WITHIN, () -> second.said(HOLDS));
      System.out.printf("taken over after %d ms%n", (System.nanoTime() - killed) / 1_000_000);
      path.tell(path.day().closePosition(path.now(), TRADE, "MANUAL"));
      path.awaitSettled("sold by the second", now -> now.isSoldAgain(TRADE), WITHIN);
    }
  }

  @Test
  void oneThatWasAsleepSendsNothingWhenItWakes() throws Exception {
    var step = ASLEEP_AT.get(new Random(Seed.chosen()).nextInt(ASLEEP_AT.size()));
    System.out.println("asleep at " + step + ", -Dopenbell.seed=" + Seed.chosen());
    try (var path =
            OrderPath.started(Foundation.shared(), OrderPath.Plan.inTheMorning("twins-sleep"));
        var second = path.orderService("second", Map.of()).start()) {
      path.awaitThat("the second stands by", WITHIN, () -> second.said("standing by"));
      var trap =
          step.setOn(
              path,
              _ -> {
                path.running().freeze();
                return Trap.Fate.PASS;
              });
      path.buy("PAAA");
      assertThat(trap.springs(WITHIN)).as("reached " + step).isTrue();
      path.awaitThat("the second took over", WITHIN, () -> second.said(HOLDS));

      path.running().thaw();

      path.awaitThat("the first is gone", WITHIN, () -> !path.running().isAlive());
      path.awaitSettled(
          "settled by the second", now -> now.isHeld(TRADE) || now.isGivenUp(TRADE), WITHIN);
      path.awaitBooksComparedAgain();
      assertThat(Truth.of(path).unsettled()).isEmpty();
    }
  }
}
