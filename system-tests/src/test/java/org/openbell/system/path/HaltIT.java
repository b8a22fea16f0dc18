package org.openbell.system.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openbell.system.wire.GatewayTongue;
import org.openbell.system.wire.Trap;
import org.openbell.system.wire.Way;

/// Stopping works whatever else does not, and what it says is true from its answer on.
class HaltIT {
  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final Duration EFFECTIVE_WITHIN = Duration.ofSeconds(1);
  private static final String WORDS = "{\"by\":\"a test\",\"words\":\"stop\"}";

  @Test
  void haltsWithinASecondWithKafkaDeadAndPostgresqlFrozen() throws Exception {
    try (var foundation = Foundation.own("halt-foundation");
        var path = OrderPath.started(foundation, OrderPath.Plan.inTheMorning("halt-alone"))) {
      path.ask("/trading");
      foundation.killKafka();
      foundation.freezePostgres();
      try {
        long asked = System.nanoTime();
        var answer = path.post("/trading/halt", WORDS);
        var took = Duration.ofNanos(System.nanoTime() - asked);

        System.out.printf("HALT with Kafka dead and PostgreSQL frozen: %d ms%n", took.toMillis());
        assertThat(answer.path("state").asText()).isEqualTo("HALTED");
        assertThat(took).isLessThan(EFFECTIVE_WITHIN);
      } finally {
        foundation.thawPostgres();
      }
    }
  }

  /// The entry is on its way out: only its commit is missing when somebody halts.
  @Test
  void noEntryLeavesAfterTheAnswer() throws Exception {
    var plan = OrderPath.Plan.inTheMorning("halt-in-time");
    try (var path = OrderPath.started(Foundation.shared(), plan)) {
      var answered = new AtomicBoolean();
      var late = new AtomicInteger();
      path.gatewayWire()
          .listen(
              (passing, _) -> {
                if (answered.get()
                    && passing.is(Way.TO_SERVER, GatewayTongue.PLACE_ORDER)
                    && passing.about().contains(".E.")) {
                  late.incrementAndGet();
                }
              });
      var trap =
          Step.SENDING_NOT_YET_COMMITTED.setOn(
              path,
              line -> {
                line.stall(Duration.ofSeconds(3));
                return Trap.Fate.PASS;
              });
      path.buy("PAAA");
      assertThat(trap.springs(WITHIN)).isTrue();

      var answer = path.post("/trading/halt", WORDS);
      answered.set(true);

      assertThat(answer.path("state").asText()).isEqualTo("HALTED");
      path.awaitSettled("nothing is left", now -> now.isEntryOver(DayTold.tradeOf("PAAA")), WITHIN);
      path.awaitBooksComparedAgain();
      assertThat(late).hasValue(0);
      assertThat(Truth.of(path).held(DayTold.tradeOf("PAAA"))).isZero();
    }
  }
}
