package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.stack.PlayedStack;

/// The same day, with `kill -9` for two services while their positions are open.
@Tag("kills")
class KilledServicesIT implements OtherPaths, EndStateAudit, EnvelopeFacts {
  private static final Instant AFTER_THE_OPEN = Instant.parse("2025-10-29T13:31:00Z");
  private static final Instant AFTER_THE_APPROVAL = Instant.parse("2025-10-29T15:10:00Z");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(12);
  private static final Duration PROTECTED_WITHIN = Duration.ofSeconds(15);

  private static RecordedDay day;

  @BeforeAll
  static void playTheDay() throws Exception {
    try (var stack = PlayedStack.start("killed-services", Seed.chosen())) {
      awaitHolding(stack, "WULF", AFTER_THE_OPEN);
      stack.kill("order-service");
      awaitHolding(stack, "BBAR", AFTER_THE_APPROVAL);
      stack.kill("exit-service");
      stack.awaitEndOfDay();
      day = RecordedDay.of(stack, PROTECTED_WITHIN);
      stack.terminate();
    }
  }

  private static void awaitHolding(PlayedStack stack, String symbol, Instant notBefore) {
    await("holding " + symbol + " at " + notBefore)
        .atMost(LONGEST_WAIT)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the launcher has ended", stack::isOver)
        .until(() -> stack.hasReached(notBefore) && holds(stack, symbol));
  }

  private static boolean holds(PlayedStack stack, String symbol) throws InterruptedException {
    return StreamSupport.stream(stack.ledger().path("positions").spliterator(), false)
        .anyMatch(
            position ->
                position.path("symbol").asText().equals(symbol)
                    && position.path("shares").longValue() > 0);
  }

  @Override
  public RecordedDay day() {
    return day;
  }

  @Test
  void theLauncherSaidWhatHappenedAndRestartedThem() {
    assertThat(day.screen())
        .contains(
            "order-service was killed (signal 9); restarting it",
            "exit-service was killed (signal 9); restarting it");
  }
}
