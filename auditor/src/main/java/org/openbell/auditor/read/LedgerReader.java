package org.openbell.auditor.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.HandAct;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;

/// Reads the simulator's own books, `GET /ledger`: what really happened at the broker.
public final class LedgerReader {
  private LedgerReader() {}

  public static void read(JsonNode ledger, Day day) {
    for (JsonNode line : ledger.path("orders")) {
      day.add(order(line));
    }
    executions(ledger).forEach(day::add);
    for (JsonNode line : ledger.path("superseded")) {
      day.add(execution(line));
    }
    for (JsonNode line : ledger.path("handActs")) {
      day.add(
          new HandAct(
              Tree.instant(line, "at"),
              HandAct.Kind.valueOf(Tree.text(line, "what")),
              Tree.whole(line, "permId")));
    }
    for (JsonNode line : ledger.path("openingPositions")) {
      day.add(position(line, Instant.EPOCH, true));
    }
    for (JsonNode line : ledger.path("positions")) {
      day.add(position(line, day.until(), false));
    }
    day.vouchFor(
        Subject.BROKER_ORDERS,
        Subject.ORDER_TERMS,
        Subject.BROKER_EXECUTIONS,
        Subject.BROKER_POSITIONS,
        Subject.BASELINE,
        Subject.HAND_ACTS);
  }

  /// Every execution in its newest revision.
  public static List<BrokerExecution> executions(JsonNode ledger) {
    List<BrokerExecution> executions = new ArrayList<>();
    for (JsonNode line : ledger.path("executions")) {
      executions.add(execution(line));
    }
    return executions;
  }

  private static BrokerOrder order(JsonNode line) {
    var name = OrderName.of(Tree.text(line, "orderRef"));
    List<BrokerOrder.Terms> terms = new ArrayList<>();
    for (JsonNode change : line.path("terms")) {
      terms.add(
          new BrokerOrder.Terms(
              Tree.instant(change, "at"),
              Tree.whole(change, "quantity"),
              Tree.amountIfAny(change, "limitPrice"),
              Tree.amountIfAny(change, "stopPrice")));
    }
    List<BrokerOrder.Status> statuses = new ArrayList<>();
    for (JsonNode change : line.path("history")) {
      statuses.add(
          new BrokerOrder.Status(
              Tree.instant(change, "at"),
              BrokerOrder.State.of(Tree.text(change, "status")),
              Tree.whole(change, "filled")));
    }
    return new BrokerOrder(
        Tree.whole(line, "permId"),
        line.path("clientId").intValue(),
        line.path("orderId").intValue(),
        name,
        Tree.text(line, "symbol"),
        Side.valueOf(Tree.text(line, "side")),
        Tree.textOr(line, "timeInForce", "").equals("OPG"),
        Tree.textOr(line, "ocaGroup", ""),
        Tree.instant(line, "receivedAt"),
        line.path("byHand").booleanValue(),
        terms,
        statuses);
  }

  private static BrokerExecution execution(JsonNode line) {
    var time = Tree.instant(line, "time");
    return new BrokerExecution(
        Tree.text(line, "execId"),
        OrderName.of(Tree.text(line, "orderRef")),
        Tree.text(line, "symbol"),
        Side.valueOf(Tree.text(line, "side")),
        Tree.whole(line, "shares"),
        Tree.amount(line, "price"),
        time,
        Instant.parse(Tree.textOr(line, "saidAt", time.toString())),
        Tree.amountIfAny(line, "commission"));
  }

  private static BrokerPosition position(JsonNode line, Instant at, boolean opening) {
    return new BrokerPosition(Tree.text(line, "symbol"), Tree.whole(line, "shares"), at, opening);
  }
}
