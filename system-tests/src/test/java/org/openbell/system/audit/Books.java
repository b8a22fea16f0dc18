package org.openbell.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The broker's ledger, read for the auditor: what really happened, in the order it happened.
record Books(JsonNode ledger) {
  List<BrokerOrder> orders() {
    return lines("orders").map(BrokerOrder::new).toList();
  }

  List<BrokerOrder> ordersOf(String trade) {
    return orders().stream().filter(order -> order.trade().equals(trade)).toList();
  }

  List<BrokerExecution> executions() {
    return lines("executions").map(BrokerExecution::of).toList();
  }

  List<BrokerExecution> executionsOf(String trade) {
    return executions().stream().filter(execution -> execution.trade().equals(trade)).toList();
  }

  /// The trades of ours in which anything was bought or sold.
  List<String> trades() {
    return executions().stream()
        .filter(BrokerExecution::isOurs)
        .map(BrokerExecution::trade)
        .distinct()
        .toList();
  }

  /// Not rounded beyond eight decimals; empty-handed trades have none.
  BigDecimal averageEntry(String trade) {
    var bought = executionsOf(trade).stream().filter(e -> e.side().equals("BUY")).toList();
    long shares = bought.stream().mapToLong(BrokerExecution::shares).sum();
    return bought.stream()
        .map(BrokerExecution::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(shares), 8, RoundingMode.HALF_EVEN);
  }

  Map<String, Long> openingPositions() {
    return positions("openingPositions");
  }

  Map<String, Long> closingPositions() {
    return positions("positions");
  }

  BigDecimal amount(String field) {
    return new BigDecimal(ledger.path(field).asText());
  }

  private Map<String, Long> positions(String field) {
    var shares = new TreeMap<String, Long>();
    lines(field)
        .forEach(
            line ->
                shares.merge(
                    line.path("symbol").asText(), line.path("shares").longValue(), Long::sum));
    return shares;
  }

  private Stream<JsonNode> lines(String field) {
    return StreamSupport.stream(ledger.path(field).spliterator(), false);
  }
}
