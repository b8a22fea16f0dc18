package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.FillRow;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;

/// Reads order-service's rows, with what was told of each: when, by which build, and every state.
///
/// A row has no moment of its own in exchange time. OrderSent is recorded in the transaction that
/// takes an intent to its sending, FillRecorded in the one that adds the fill.
public final class IntentReader {
  private final Map<String, List<Heard>> byOrder = new HashMap<>();
  private final Map<String, Heard> byExecution = new HashMap<>();
  private final Set<String> discrepancies = new HashSet<>();

  private IntentReader(Iterable<Heard> heard) {
    Set<String> ids = new HashSet<>();
    for (Heard event : heard) {
      if (!event.topic().startsWith("order.") || !ids.add(event.id())) {
        continue;
      }
      var order = Tree.textOr(event.payload(), "order", "");
      if (event.type().equals("FillRecorded")) {
        byExecution.put(Tree.text(event.payload(), "executionId"), event);
      }
      if (event.type().equals("DiscrepancyFound")) {
        discrepancies.add(Tree.textOr(event.payload(), "subject", ""));
      }
      if (!order.isEmpty()) {
        byOrder.computeIfAbsent(order, _ -> new ArrayList<>()).add(event);
      }
    }
  }

  /// `intents` and `fills` are the rows of those tables as trees.
  public static void read(
      List<JsonNode> intents, List<JsonNode> fills, Iterable<Heard> heard, Day day) {
    var reader = new IntentReader(heard);
    for (JsonNode row : intents) {
      day.add(reader.intent(row));
    }
    for (JsonNode row : fills) {
      day.add(reader.fill(row));
    }
    day.vouchFor(Subject.INTENTS, Subject.INTENT_STATES, Subject.FILLS);
  }

  private FillRow fill(JsonNode row) {
    var id = Tree.text(row, "execution_id");
    return new FillRow(
        id,
        OrderName.of(Tree.text(row, "order_ref")),
        Tree.text(row, "symbol"),
        Side.valueOf(Tree.text(row, "side")),
        Tree.whole(row, "shares"),
        Tree.amount(row, "price"),
        Rows.instant(row, "executed_at"),
        Optional.ofNullable(byExecution.get(id)).map(Heard::recordedAt));
  }

  private Intent intent(JsonNode row) {
    var name = Tree.text(row, "order_ref");
    var told = byOrder.getOrDefault(name, List.of());
    Optional<Heard> sent =
        told.stream().filter(event -> event.type().equals("OrderSent")).findFirst();
    return new Intent(
        OrderName.of(name),
        row.path("broker_order_id").intValue(),
        Tree.text(row, "symbol"),
        Side.valueOf(Tree.text(row, "side")),
        Tree.whole(row, "shares"),
        limit(row),
        sent.map(Heard::recordedAt),
        Optional.empty(),
        sent.map(Heard::build),
        states(name, told, Tree.whole(row, "shares")));
  }

  private static Optional<BigDecimal> limit(JsonNode row) {
    return Tree.textOr(row, "kind", "").contains("LIMIT")
        ? Tree.amountIfAny(row, "price")
        : Optional.empty();
  }

  private List<Intent.Step> states(String name, List<Heard> told, long shares) {
    List<Intent.Step> states = new ArrayList<>();
    long filled = 0;
    for (Heard event : told) {
      if (event.type().equals("FillRecorded")) {
        filled += Tree.whole(event.payload(), "shares");
        states.add(
            new Intent.Step(
                event.recordedAt(),
                filled >= shares ? Intent.State.FILLED : Intent.State.PARTLY_FILLED,
                "execution " + Tree.text(event.payload(), "executionId")));
      } else {
        var because = discrepancies.contains(name) ? "found at the broker" : "";
        state(event.type())
            .ifPresent(state -> states.add(new Intent.Step(event.recordedAt(), state, because)));
      }
    }
    return states;
  }

  private static Optional<Intent.State> state(String type) {
    return switch (type) {
      case "OrderSent" -> Optional.of(Intent.State.SENT);
      case "OrderAccepted" -> Optional.of(Intent.State.WORKING);
      case "OrderUnconfirmed" -> Optional.of(Intent.State.UNCONFIRMED);
      case "OrderRejected" -> Optional.of(Intent.State.REJECTED);
      case "OrderDenied" -> Optional.of(Intent.State.DENIED);
      case "OrderCanceled" -> Optional.of(Intent.State.CANCELED);
      default -> Optional.empty();
    };
  }
}
