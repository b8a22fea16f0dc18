package org.openbell.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;

/// Holds every order at the broker against what was written down and decided before it.
final class IntentAudit {
  private IntentAudit() {}

  /// OrderSent is recorded in the transaction that takes the intent to its sending, so its moment
  /// is when the record was made; the broker must not have had the order earlier.
  static List<String> ordersWithoutRecord(RecordedDay day) {
    var found = new ArrayList<String>();
    for (var order : ours(day).toList()) {
      var intents =
          day.schemas().of("order", "order_intent").stream()
              .filter(row -> row.path("order_ref").asText().equals(order.reference()))
              .toList();
      if (intents.size() != 1 || !isSame(intents.getFirst(), order)) {
        found.add("recorded as " + intents + ": " + order);
      }
      var sent =
          day.all("OrderSent")
              .filter(told -> told.text("order").equals(order.reference()))
              .toList();
      if (sent.size() != 1
          || sent.getFirst().payload().path("brokerOrderId").intValue() != order.orderId()) {
        found.add("told as sent " + sent.size() + " times, or with another number: " + order);
      } else if (sent.getFirst().recordedAt().isAfter(order.receivedAt())) {
        found.add(
            "received %s, recorded only %s: %s"
                .formatted(order.receivedAt(), sent.getFirst().recordedAt(), order));
      }
    }
    return found;
  }

  private static boolean isSame(JsonNode intent, BrokerOrder order) {
    return intent.path("broker_order_id").intValue() == order.orderId()
        && intent.path("permanent_id").longValue() == order.permanentId()
        && intent.path("side").asText().equals(order.side())
        && intent.path("trade_id").asText().equals(order.trade());
  }

  static List<String> ordersWithoutDecision(RecordedDay day) {
    return ours(day)
        .filter(order -> decisionsBefore(day, order) == 0)
        .map(order -> "nobody had decided on " + order)
        .toList();
  }

  private static long decisionsBefore(RecordedDay day, BrokerOrder order) {
    return decisions(day, order)
        .filter(decision -> !decision.recordedAt().isAfter(order.receivedAt()))
        .count();
  }

  private static Stream<Told> decisions(RecordedDay day, BrokerOrder order) {
    var trade = order.trade();
    if (!order.isEntry()) {
      return Stream.concat(day.all("ProtectPosition", trade), day.all("ClosePosition", trade));
    }
    return day.the("TradeProposed", trade).payload().at("/plan/kind").asText().equals("MASTER")
        ? day.all("PicksRanked").filter(ranked -> picks(ranked, trade))
        : day.all("TradeApproved", trade);
  }

  private static boolean picks(Told ranked, String trade) {
    return FillAudit.stream(ranked.payload().path("picks"))
        .map(pick -> pick.at("/instrument/symbol").asText())
        .anyMatch(symbol -> trade.endsWith("-" + symbol));
  }

  static List<String> intentsSentTwice(RecordedDay day) {
    var seen = new HashSet<String>();
    var found = new ArrayList<String>();
    for (var order : ours(day).toList()) {
      if (!seen.add(order.reference())) {
        found.add("the broker has this reference twice: " + order);
      }
      if (!seen.add("number " + order.orderId())) {
        found.add("the broker has this number twice: " + order);
      }
    }
    return found;
  }

  /// Only one client of ours ever gave orders, never as client 0, and no order of another's is
  /// among those that were canceled.
  static List<String> foreignOrdersTouched(RecordedDay day) {
    var found = new ArrayList<String>();
    ours(day)
        .filter(order -> order.clientId() == 0)
        .forEach(order -> found.add("given as client 0: " + order));
    if (ours(day).map(BrokerOrder::clientId).distinct().count() > 1) {
      found.add("more than one client gave orders of ours");
    }
    new Books(day.ledger())
        .orders().stream()
            .filter(order -> !order.isOurs())
            .filter(order -> order.history().getLast().status().equals("Cancelled"))
            .forEach(order -> found.add("not ours, and canceled: " + order));
    return found;
  }

  private static Stream<BrokerOrder> ours(RecordedDay day) {
    return new Books(day.ledger()).orders().stream().filter(BrokerOrder::isOurs);
  }
}
