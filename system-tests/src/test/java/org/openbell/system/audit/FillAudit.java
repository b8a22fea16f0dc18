package org.openbell.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.read.LedgerReader;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;

/// Compares the four places in which every fill stands: ledger, Kafka, PostgreSQL and report.
public final class FillAudit {
  private FillAudit() {}

  /// What a fill is, in whichever place it was found; the price without its trailing zeros.
  private record Line(String id, String reference, String side, long shares, String price) {
    static Line of(
        JsonNode node, String id, String reference, String sharesField, String priceField) {
      return new Line(
          node.path(id).asText(),
          node.path(reference).asText(),
          node.path("side").asText(),
          Long.parseLong(node.path(sharesField).asText()),
          plain(new BigDecimal(node.path(priceField).asText())));
    }

    static Line of(BrokerExecution execution) {
      return new Line(
          execution.id(),
          execution.name().text(),
          execution.side().name(),
          execution.shares(),
          plain(execution.price()));
    }

    private static String plain(BigDecimal amount) {
      return amount.stripTrailingZeros().toPlainString();
    }
  }

  /// One sentence per difference.
  public static List<String> differences(RecordedDay day) {
    var atBroker =
        LedgerReader.executions(day.ledger()).stream()
            .filter(execution -> execution.name().isOurs())
            .map(Line::of)
            .toList();
    var found = new ArrayList<String>();
    if (atBroker.isEmpty()) {
      found.add("nothing was filled at all");
    }
    compare("Kafka", onKafka(day), atBroker, found);
    compare("PostgreSQL", inTable(day), atBroker, found);
    compare("the report", inReport(day), atBroker, found);
    return found;
  }

  private static List<Line> onKafka(RecordedDay day) {
    return day.all("FillRecorded")
        .map(Told::payload)
        .map(fill -> Line.of(fill, "executionId", "order", "shares", "price"))
        .toList();
  }

  private static List<Line> inTable(RecordedDay day) {
    return day.schemas().of("order", "fill").stream()
        .map(fill -> Line.of(fill, "execution_id", "order_ref", "shares", "price"))
        .toList();
  }

  private static List<Line> inReport(RecordedDay day) {
    return stream(day.report().path("fills"))
        .map(fill -> Line.of(fill, "executionId", "orderRef", "shares", "price"))
        .toList();
  }

  private static void compare(
      String place, List<Line> there, List<Line> atBroker, List<String> found) {
    if (new HashSet<>(there.stream().map(Line::id).toList()).size() != there.size()) {
      found.add(place + " has a fill twice");
    }
    atBroker.stream()
        .filter(line -> !there.contains(line))
        .forEach(line -> found.add(place + " lacks " + line));
    there.stream()
        .filter(line -> !atBroker.contains(line))
        .forEach(line -> found.add("only " + place + " knows " + line));
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
