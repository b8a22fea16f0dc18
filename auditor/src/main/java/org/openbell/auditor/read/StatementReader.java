package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerStatement;
import org.openbell.auditor.fact.Side;

/// Reads what order-service told of the broker's own books.
final class StatementReader {
  private StatementReader() {}

  /// Trades of others from before `snapshot` are in what the account held then.
  static BrokerStatement statement(JsonNode payload, Instant snapshot) {
    Map<String, Long> holdings = new HashMap<>();
    payload
        .path("holdings")
        .forEach(
            held ->
                holdings.merge(Tree.text(held, "symbol"), Tree.whole(held, "shares"), Long::sum));
    Map<String, JsonNode> newest = new HashMap<>();
    for (JsonNode execution : payload.path("executions")) {
      newest.merge(
          BrokerExecution.baseOf(Tree.text(execution, "executionId")),
          execution,
          (one, other) -> revisionOf(other) > revisionOf(one) ? other : one);
    }
    List<BrokerStatement.OthersTrade> byOthers = new ArrayList<>();
    for (JsonNode execution : newest.values()) {
      var at = Tree.instant(execution, "executedAt");
      if (Tree.textOr(execution, "order", "").isEmpty() && !at.isBefore(snapshot)) {
        byOthers.add(
            new BrokerStatement.OthersTrade(
                Tree.text(execution, "symbol"),
                Side.valueOf(Tree.text(execution, "side")).signed(Tree.whole(execution, "shares")),
                at));
      }
    }
    return new BrokerStatement(
        Tree.instant(payload, "lookedAt"), Map.copyOf(holdings), List.copyOf(byOthers));
  }

  private static int revisionOf(JsonNode execution) {
    return BrokerExecution.revisionOf(Tree.text(execution, "executionId"));
  }
}
