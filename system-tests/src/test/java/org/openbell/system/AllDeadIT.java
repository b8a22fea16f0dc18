package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openbell.system.Facts.newYork;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openbell.system.stack.PlayedStack;

/// At 09:31 the machine goes dark with three positions open, and nobody of us ever comes back: the
/// exits that rest at the broker end the day.
@Tag("kills")
class AllDeadIT {
  private static final Instant AFTER_THE_OPEN = Instant.parse("2025-10-29T13:31:00Z");
  private static final Instant AFTER_THE_CLOSE = Instant.parse("2025-10-29T20:01:00Z");
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(8);
  private static final List<String> MASTERS = List.of("WULF", "RCAT", "BYND");

  private static JsonNode atTheDark;
  private static JsonNode atTheEnd;

  @BeforeAll
  static void playTheDay() throws Exception {
    try (var stack = PlayedStack.start("all-dead", Seed.chosen())) {
      await("three positions, protected")
          .atMost(LONGEST_WAIT)
          .pollInterval(Duration.ofMillis(100))
          .failFast("the launcher has ended", stack::isOver)
          .until(() -> stack.hasReached(AFTER_THE_OPEN) && isProtected(stack.ledger()));
      stack.killAllButTheBroker();
      atTheDark = stack.ledger();
      await("the closing bell at the broker")
          .atMost(LONGEST_WAIT)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> stack.hasReached(AFTER_THE_CLOSE));
      atTheEnd = stack.ledger();
    }
  }

  /// Every share that was bought has its stop, its target and its time exit at the broker.
  private static boolean isProtected(JsonNode ledger) {
    return MASTERS.stream()
        .allMatch(
            symbol ->
                bought(ledger, symbol) > 0
                    && Stream.of("S", "T", "X").allMatch(leg -> rests(ledger, symbol, leg)));
  }

  private static long bought(JsonNode ledger, String symbol) {
    return executions(ledger)
        .filter(execution -> execution.path("symbol").asText().equals(symbol))
        .filter(execution -> execution.path("side").asText().equals("BUY"))
        .mapToLong(execution -> execution.path("shares").longValue())
        .sum();
  }

  private static boolean rests(JsonNode ledger, String symbol, String leg) {
    return lines(ledger, "orders")
        .anyMatch(
            order ->
                order.path("orderRef").asText().startsWith("OB1.20251029-" + symbol + "." + leg));
  }

  private static Stream<JsonNode> executions(JsonNode ledger) {
    return lines(ledger, "executions");
  }

  private static Stream<JsonNode> lines(JsonNode ledger, String name) {
    return StreamSupport.stream(ledger.path(name).spliterator(), false);
  }

  private static Map<String, Long> holdings(JsonNode ledger) {
    Map<String, Long> holdings = new TreeMap<>();
    lines(ledger, "positions")
        .filter(position -> position.path("shares").longValue() != 0)
        .forEach(
            position ->
                holdings.put(
                    position.path("symbol").asText(), position.path("shares").longValue()));
    return holdings;
  }

  @Test
  void nothingOfOursIsLeftAndNothingElseWasTouched() {
    assertThat(holdings(atTheDark)).as("when it went dark").hasSizeGreaterThan(1);
    assertThat(holdings(atTheEnd)).containsExactly(Map.entry("SKYX", 182L));
  }

  @Test
  void whatWasBoughtWasSoldOnceByAnExitThatRestedThere() {
    for (String symbol : MASTERS) {
      var sales =
          executions(atTheEnd)
              .filter(execution -> execution.path("symbol").asText().equals(symbol))
              .filter(execution -> execution.path("side").asText().equals("SELL"))
              .toList();
      assertThat(sales.stream().mapToLong(sale -> sale.path("shares").longValue()).sum())
          .as("sold of " + symbol)
          .isEqualTo(bought(atTheEnd, symbol));
      assertThat(sales)
          .allMatch(
              sale ->
                  sale.path("orderRef")
                      .asText()
                      .matches("OB1\\.20251029-" + symbol + "\\.[STX]\\.\\d+"))
          .allMatch(sale -> newYork(sale.path("time").asText()).compareTo("15:46:00") < 0);
    }
  }

  @Test
  void noOrderReachedTheBrokerAfterTheDark() {
    assertThat(lines(atTheEnd, "orders").count()).isEqualTo(lines(atTheDark, "orders").count());
  }
}
