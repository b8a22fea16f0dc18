package org.openbell.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.openbell.system.day.RecordedDay;

/// A day that was good, with one thing in it made wrong: an auditor that sees none of these would
/// be worth nothing.
enum PlantedMistake {
  A_SALE_HAPPENED_TWICE(1),
  A_TARGET_STOOD_OUTSIDE_THE_GROUP(2),
  A_SHARE_OF_SKYX_IS_GONE(3),
  A_FILL_WAS_NOT_RECORDED(4),
  AN_ORDER_WAS_NOT_RECORDED(5),
  NOBODY_HAD_APPROVED(5),
  AN_ORDER_WAS_GIVEN_TWICE(6),
  A_STOP_NEVER_WORKED(7),
  AN_ENTRY_CAME_TOO_LATE(8),
  THE_LAST_SALE_NEVER_HAPPENED(11),
  THE_WRONG_TARGET_WAS_PLANNED(17),
  A_STOP_WAS_A_CENT_TOO_LOW(18),
  THE_ACCOUNT_WENT_SHORT(25),
  AN_ORDER_CAME_FROM_CLIENT_ZERO(29),
  A_SCAN_WAS_NEVER_TOLD(16),
  A_HALT_WAS_IGNORED(20),
  THE_ACCOUNT_WAS_A_LIVE_ONE(21),
  AN_ORDER_CAME_FROM_OLD_CODE(22),
  AN_EVENT_WAS_LOST(23),
  ANOTHER_PLAN_WAS_SHOWN(13),
  THE_SCAN_WAS_OF_YESTERDAY(26),
  A_QUESTION_WAS_NEVER_ANSWERED(27);

  private static final String WULF_ENTRY = "OB1.20251029-WULF.E.1";
  private static final String WULF_STOP = "OB1.20251029-WULF.S.1";
  private static final String WULF_TARGET = "OB1.20251029-WULF.T.1";
  private static final String BYND_STOP = "OB1.20251029-BYND.S.1";

  private final int breaks;

  PlantedMistake(int breaks) {
    this.breaks = breaks;
  }

  /// The number of the invariant.
  int breaks() {
    return breaks;
  }

  /// A copy of the day with the mistake in it.
  RecordedDay plantedIn(RecordedDay day) {
    return switch (this) {
      case A_SALE_HAPPENED_TWICE, THE_ACCOUNT_WENT_SHORT ->
          inLedger(day, ledger -> repeatLast(ledger, "executions").put("execId", "planted.01"));
      case A_TARGET_STOOD_OUTSIDE_THE_GROUP ->
          inLedger(day, ledger -> order(ledger, WULF_TARGET).put("ocaGroup", ""));
      case A_SHARE_OF_SKYX_IS_GONE ->
          inLedger(day, ledger -> line(ledger, "positions", "symbol", "SKYX").put("shares", 181));
      case A_FILL_WAS_NOT_RECORDED -> withoutFirstRow(day, "fill");
      case AN_ORDER_WAS_NOT_RECORDED -> withoutFirstRow(day, "order_intent");
      case NOBODY_HAD_APPROVED -> without(day, "TradeApproved");
      case AN_ORDER_WAS_GIVEN_TWICE -> inLedger(day, ledger -> repeatLast(ledger, "orders"));
      case A_STOP_NEVER_WORKED ->
          inLedger(day, ledger -> order(ledger, WULF_STOP).putArray("history"));
      case AN_ENTRY_CAME_TOO_LATE ->
          inLedger(
              day, ledger -> order(ledger, WULF_ENTRY).put("receivedAt", "2025-10-29T13:27:31Z"));
      case THE_LAST_SALE_NEVER_HAPPENED ->
          inLedger(day, ledger -> removeLast(ledger.withArray("executions")));
      case THE_WRONG_TARGET_WAS_PLANNED ->
          changed(day, "TradeProposed", body -> put(body, "/payload/plan", "target", "9"));
      case A_STOP_WAS_A_CENT_TOO_LOW ->
          inLedger(
              day,
              ledger ->
                  order(ledger, BYND_STOP)
                      .path("terms")
                      .forEach(terms -> ((ObjectNode) terms).put("stopPrice", "2.05")));
      case AN_ORDER_CAME_FROM_CLIENT_ZERO ->
          inLedger(day, ledger -> order(ledger, WULF_ENTRY).put("clientId", 0));
      case A_SCAN_WAS_NEVER_TOLD -> without(day, "CandidatesFound");
      case A_HALT_WAS_IGNORED ->
          // As if the day had been halted when it was armed.
          changed(day, "TradingArmed", body -> halt((ObjectNode) body));
      case THE_ACCOUNT_WAS_A_LIVE_ONE ->
          changed(day, "TradingArmed", body -> put(body, "/payload", "account", "U1234567"));
      case AN_ORDER_CAME_FROM_OLD_CODE ->
          changed(day, "OrderSent", body -> put(body, "", "build", "0.0.9+old"));
      case AN_EVENT_WAS_LOST -> without(day, "PositionOpened");
      case ANOTHER_PLAN_WAS_SHOWN ->
          changed(day, "ApprovalRequested", body -> put(body, "/payload/plan", "shares", "1"));
      case THE_SCAN_WAS_OF_YESTERDAY ->
          changed(
              day,
              "CandidatesFound",
              body ->
                  body.at("/payload/candidates")
                      .forEach(c -> ((ObjectNode) c).put("asOf", "2025-10-28T13:00:00Z")));
      case A_QUESTION_WAS_NEVER_ANSWERED -> without(day, "TradeApproved");
    };
  }

  private static RecordedDay inLedger(RecordedDay day, Consumer<ObjectNode> change) {
    ObjectNode ledger = day.ledger().deepCopy();
    change.accept(ledger);
    return day.withLedger(ledger);
  }

  private static ObjectNode repeatLast(ObjectNode ledger, String list) {
    var lines = ledger.withArray(list);
    ObjectNode copy = lines.get(lines.size() - 1).deepCopy();
    lines.add(copy);
    return copy;
  }

  private static void removeLast(ArrayNode lines) {
    lines.remove(lines.size() - 1);
  }

  private static ObjectNode order(ObjectNode ledger, String reference) {
    return line(ledger, "orders", "orderRef", reference);
  }

  private static ObjectNode line(ObjectNode ledger, String list, String field, String value) {
    return StreamSupport.stream(ledger.path(list).spliterator(), false)
        .filter(line -> line.path(field).asText().equals(value))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static RecordedDay withoutFirstRow(RecordedDay day, String table) {
    var rows = day.schemas().of("order", table).stream().skip(1).toList();
    return day.withSchemas(day.schemas().with("order", table, rows));
  }

  private static RecordedDay without(RecordedDay day, String type) {
    return day.withTold(day.told().stream().filter(e -> !e.type().equals(type)).toList());
  }

  private static RecordedDay changed(RecordedDay day, String type, Consumer<JsonNode> change) {
    return day.withTold(
        day.told().stream().map(e -> e.type().equals(type) ? e.changed(change) : e).toList());
  }

  private static void put(JsonNode body, String at, String field, String value) {
    ((ObjectNode) body.at(at)).put(field, value);
  }

  private static void halt(ObjectNode armed) {
    armed.put("type", "TradingHalted");
    armed.putObject("payload").put("cause", "HALTED_BY_HAND").put("by", "anna").put("words", "no");
  }
}
