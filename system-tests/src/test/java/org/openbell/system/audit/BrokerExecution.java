package org.openbell.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/// One execution in the broker's ledger.
record BrokerExecution(
    String id,
    String reference,
    String symbol,
    String side,
    long shares,
    BigDecimal price,
    Instant time,
    String commission) {
  static BrokerExecution of(JsonNode line) {
    return new BrokerExecution(
        line.path("execId").asText(),
        line.path("orderRef").asText(),
        line.path("symbol").asText(),
        line.path("side").asText(),
        line.path("shares").longValue(),
        new BigDecimal(line.path("price").asText()),
        Instant.parse(line.path("time").asText()),
        line.path("commission").asText(""));
  }

  boolean isOurs() {
    return reference.startsWith(Reference.PREFIX);
  }

  String trade() {
    return Reference.of(reference).map(Reference::trade).orElse("");
  }

  /// Bought shares count up, sold ones down.
  long signed() {
    return side.equals("BUY") ? shares : -shares;
  }

  BigDecimal amount() {
    return price.multiply(BigDecimal.valueOf(shares));
  }
}
