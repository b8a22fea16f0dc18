package org.openbell.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// At 09:31 the machine goes dark with positions open, and nobody of us ever comes back: the exits
/// that rest at the broker end the day.
///
/// The clock walks until what was bought is protected: a slow machine plays the same day.
class AllDeadIT {
  private static final String SCHEDULE =
      """
      day ALL_DEAD seed 1
      at 09:31 | kill-all
      """;

  @Test
  void theLegsAtTheBrokerEndTheDay() throws Exception {
    var days = List.of(Schedule.parse(SCHEDULE));

    Chaos.play(
        days,
        1,
        Path.of("target", "chaos").toAbsolutePath(),
        (day, folder) -> {
          assertThat(day.violations())
              .as(String.join(System.lineSeparator(), Chaos.explain(day, folder)))
              .isEmpty();
          assertThat(day.evidence()).isPresent();
          endedByTheLegs(day.evidence().get());
        });
  }

  private static void endedByTheLegs(Evidence evidence) {
    assertThat(evidence.done()).hasSize(1);
    var dark = evidence.done().getFirst().at();
    var ledger = evidence.ledger();
    var atTheDark =
        shares(ledger, "BUY", Instant.MIN, dark) - shares(ledger, "SELL", Instant.MIN, dark);
    assertThat(atTheDark).as("held when it went dark").isPositive();
    assertThat(shares(ledger, "SELL", dark, Instant.MAX)).isEqualTo(atTheDark);
    assertThat(ours(ledger, "executions"))
        .filteredOn(execution -> execution.path("side").asText().equals("SELL"))
        .allMatch(sale -> sale.path("orderRef").asText().matches("OB1\\..*\\.[STX]\\.\\d+"));
    assertThat(ours(ledger, "orders"))
        .noneMatch(order -> Instant.parse(order.path("receivedAt").asText()).isAfter(dark));
  }

  private static long shares(JsonNode ledger, String side, Instant after, Instant until) {
    return ours(ledger, "executions")
        .filter(execution -> execution.path("side").asText().equals(side))
        .filter(
            execution -> isBetween(Instant.parse(execution.path("time").asText()), after, until))
        .mapToLong(execution -> execution.path("shares").longValue())
        .sum();
  }

  private static boolean isBetween(Instant moment, Instant after, Instant until) {
    return moment.isAfter(after) && !moment.isAfter(until);
  }

  private static Stream<JsonNode> ours(JsonNode ledger, String what) {
    return StreamSupport.stream(ledger.path(what).spliterator(), false)
        .filter(line -> line.path("orderRef").asText().startsWith("OB1."));
  }
}
