package org.openbell.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// An order in the broker's ledger, with its newest terms and every status it had.
record BrokerOrder(JsonNode line) {
  private static final Set<String> LIVE = Set.of("PreSubmitted", "Submitted");

  /// An order that is being canceled may still trade.
  private static final Set<String> NOT_OVER = Set.of("PreSubmitted", "Submitted", "PendingCancel");

  record Status(Instant at, String status, long filled) {}

  int orderId() {
    return line.path("orderId").intValue();
  }

  long permanentId() {
    return line.path("permId").longValue();
  }

  int clientId() {
    return line.path("clientId").intValue();
  }

  String reference() {
    return line.path("orderRef").asText();
  }

  String trade() {
    return Reference.of(reference()).map(Reference::trade).orElse("");
  }

  String leg() {
    return Reference.of(reference()).map(Reference::leg).orElse("");
  }

  boolean isOurs() {
    return reference().startsWith(Reference.PREFIX);
  }

  boolean isEntry() {
    return leg().equals("E");
  }

  String side() {
    return line.path("side").asText();
  }

  long quantity() {
    return line.path("quantity").longValue();
  }

  boolean isForTheAuction() {
    return line.path("timeInForce").asText().equals("OPG");
  }

  Optional<BigDecimal> limit() {
    return price("limitPrice");
  }

  Optional<BigDecimal> stop() {
    return price("stopPrice");
  }

  private Optional<BigDecimal> price(String field) {
    return line.path(field).isTextual()
        ? Optional.of(new BigDecimal(line.path(field).asText()))
        : Optional.empty();
  }

  String ocaGroup() {
    return line.path("ocaGroup").asText();
  }

  Instant receivedAt() {
    return Instant.parse(line.path("receivedAt").asText());
  }

  List<Status> history() {
    return StreamSupport.stream(line.path("history").spliterator(), false)
        .map(
            entry ->
                new Status(
                    Instant.parse(entry.path("at").asText()),
                    entry.path("status").asText(),
                    entry.path("filled").longValue()))
        .toList();
  }

  /// Whether the broker had it working in the stretch of time that begins at this moment.
  boolean worksFrom(Instant moment) {
    return statusFrom(moment).filter(status -> LIVE.contains(status.status())).isPresent();
  }

  /// How many shares it could still trade in the stretch of time that begins at this moment.
  long remainingFrom(Instant moment) {
    return statusFrom(moment)
        .filter(status -> NOT_OVER.contains(status.status()))
        .map(status -> quantity() - status.filled())
        .orElse(0L);
  }

  private Optional<Status> statusFrom(Instant moment) {
    return history().stream()
        .filter(status -> !status.at().isAfter(moment))
        .reduce((earlier, later) -> later);
  }

  @Override
  public String toString() {
    return "%s (%s %d %s, number %d)"
        .formatted(reference(), side(), quantity(), line.path("orderType").asText(), orderId());
  }
}
