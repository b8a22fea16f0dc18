package org.openbell.system;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.openbell.system.audit.Invariant;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;

/// A day that was good, with one thing in it made wrong: an auditor that sees none of these would
/// be worth nothing.
enum PlantedMistake {
  A_SALE_HAPPENED_TWICE(Invariant.INV_1_NO_OVERSELL),
  A_TARGET_STOOD_OUTSIDE_THE_GROUP(Invariant.INV_2_NO_POSSIBLE_OVERSELL),
  A_SHARE_OF_SKYX_IS_GONE(Invariant.INV_3_PROTECTED_HOLDINGS),
  A_FILL_WAS_NOT_RECORDED(Invariant.INV_4_FILLS_EXACTLY_ONCE),
  AN_ORDER_WAS_NOT_RECORDED(Invariant.INV_5_NO_ORDER_WITHOUT_A_RECORD),
  NOBODY_HAD_APPROVED(Invariant.INV_5_NO_ORDER_WITHOUT_A_DECISION),
  AN_ORDER_WAS_GIVEN_TWICE(Invariant.INV_6_ONE_ORDER_PER_INTENT),
  A_STOP_NEVER_WORKED(Invariant.INV_7_LIVE_PROTECTION),
  AN_ENTRY_CAME_TOO_LATE(Invariant.INV_8_ENTRY_WINDOWS),
  THE_LAST_SALE_NEVER_HAPPENED(Invariant.INV_11_FLAT),
  THE_WRONG_TARGET_WAS_PLANNED(Invariant.INV_17_TARGET_MAPPING),
  A_STOP_WAS_A_CENT_TOO_LOW(Invariant.INV_18_PRICES),
  THE_ACCOUNT_WENT_SHORT(Invariant.INV_25_NEVER_SHORT),
  AN_ORDER_CAME_FROM_CLIENT_ZERO(Invariant.INV_29_FOREIGN_ORDERS),
  THE_REPORT_WAS_A_CENT_OFF(Invariant.MONEY_TO_THE_CENT);

  private static final String WULF_ENTRY = "OB1.20251029-WULF.E.1";
  private static final String WULF_STOP = "OB1.20251029-WULF.S.1";
  private static final String WULF_TARGET = "OB1.20251029-WULF.T.1";
  private static final String BYND_STOP = "OB1.20251029-BYND.S.1";

  private final Invariant breaks;

  PlantedMistake(Invariant breaks) {
    this.breaks = breaks;
  }

  Invariant breaks() {
    return breaks;
  }

  /// A copy of the day with the mistake in it.
  RecordedDay plantedIn(RecordedDay day) {
    return switch (this) {
      case A_SALE_HAPPENED_TWICE, THE_ACCOUNT_WENT_SHORT ->
          inLedger(day, ledger -> repeatLast(ledger, "executions"));
      case A_TARGET_STOOD_OUTSIDE_THE_GROUP ->
          inLedger(day, ledger -> order(ledger, WULF_TARGET).put("ocaGroup", ""));
      case A_SHARE_OF_SKYX_IS_GONE ->
          inLedger(day, ledger -> line(ledger, "positions", "symbol", "SKYX").put("shares", 181));
      case A_FILL_WAS_NOT_RECORDED -> withoutFirstRow(day, "fill");
      case AN_ORDER_WAS_NOT_RECORDED -> withoutFirstRow(day, "order_intent");
      case NOBODY_HAD_APPROVED ->
          day.withTold(day.told().stream().filter(e -> !e.type().equals("TradeApproved")).toList());
      case AN_ORDER_WAS_GIVEN_TWICE -> inLedger(day, ledger -> repeatLast(ledger, "orders"));
      case A_STOP_NEVER_WORKED ->
          inLedger(day, ledger -> order(ledger, WULF_STOP).putArray("history"));
      case AN_ENTRY_CAME_TOO_LATE ->
          inLedger(
              day, ledger -> order(ledger, WULF_ENTRY).put("receivedAt", "2025-10-29T13:27:31Z"));
      case THE_LAST_SALE_NEVER_HAPPENED ->
          inLedger(day, ledger -> removeLast(ledger.withArray("executions")));
      case THE_WRONG_TARGET_WAS_PLANNED ->
          day.withTold(day.told().stream().map(PlantedMistake::withWrongTarget).toList());
      case A_STOP_WAS_A_CENT_TOO_LOW ->
          inLedger(day, ledger -> order(ledger, BYND_STOP).put("stopPrice", "2.05"));
      case AN_ORDER_CAME_FROM_CLIENT_ZERO ->
          inLedger(day, ledger -> order(ledger, WULF_ENTRY).put("clientId", 0));
      case THE_REPORT_WAS_A_CENT_OFF -> withRicherReport(day);
    };
  }

  private static RecordedDay inLedger(RecordedDay day, Consumer<ObjectNode> change) {
    ObjectNode ledger = day.ledger().deepCopy();
    change.accept(ledger);
    return day.withLedger(ledger);
  }

  private static void repeatLast(ObjectNode ledger, String list) {
    var lines = ledger.withArray(list);
    lines.add(lines.get(lines.size() - 1).deepCopy());
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

  private static Told withWrongTarget(Told told) {
    return told.type().equals("TradeProposed")
        ? told.changed(body -> ((ObjectNode) body.at("/payload/plan")).put("target", "9"))
        : told;
  }

  private static RecordedDay withRicherReport(RecordedDay day) {
    ObjectNode report = day.report().deepCopy();
    var net = new BigDecimal(report.path("netPnl").asText());
    return day.withReport(report.put("netPnl", net.add(new BigDecimal("0.01")).toPlainString()));
  }
}
