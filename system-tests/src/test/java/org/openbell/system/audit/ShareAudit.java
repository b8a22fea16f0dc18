package org.openbell.system.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.openbell.system.day.RecordedDay;

/// Counts shares: what was bought, what was sold, and what was never ours.
final class ShareAudit {
  /// 15:50 in New York on a full day in daylight saving time.
  private static final Instant FLAT_BY = Instant.parse("2025-10-29T19:50:00Z");

  private ShareAudit() {}

  static List<String> oversold(RecordedDay day) {
    var found = new ArrayList<String>();
    var held = new HashMap<String, Long>();
    for (var execution : new Books(day.ledger()).executions()) {
      if (execution.isOurs() && held.merge(execution.trade(), execution.signed(), Long::sum) < 0) {
        found.add("more sold than bought: " + execution);
      }
    }
    return found;
  }

  static List<String> foreignSharesTouched(RecordedDay day) {
    var books = new Books(day.ledger());
    var foreign = books.openingPositions();
    var expected = new HashMap<>(foreign);
    var found = new ArrayList<String>();
    for (var execution : books.executions()) {
      expected.merge(execution.symbol(), execution.signed(), Long::sum);
      if (foreign.containsKey(execution.symbol())) {
        found.add("traded although the account held it before: " + execution);
      }
    }
    var symbols = new TreeSet<>(expected.keySet());
    symbols.addAll(books.closingPositions().keySet());
    for (var symbol : symbols) {
      long there = books.closingPositions().getOrDefault(symbol, 0L);
      if (there != expected.getOrDefault(symbol, 0L)) {
        found.add(
            symbol + ": " + there + " in the account, " + expected.get(symbol) + " explained");
      }
    }
    if (books.closingPositions().getOrDefault("SKYX", 0L) != 182) {
      found.add("SKYX is not 182 anymore: " + books.closingPositions());
    }
    return found;
  }

  static List<String> notFlat(RecordedDay day) {
    var books = new Books(day.ledger());
    var found = new ArrayList<String>();
    for (var trade : books.trades()) {
      long held =
          books.executionsOf(trade).stream()
              .filter(execution -> !execution.time().isAfter(FLAT_BY))
              .mapToLong(BrokerExecution::signed)
              .sum();
      if (held != 0) {
        found.add(trade + " still held " + held + " at " + FLAT_BY);
      }
    }
    if (!books.closingPositions().entrySet().stream()
        .filter(position -> position.getValue() != 0)
        .allMatch(position -> books.openingPositions().containsKey(position.getKey()))) {
      found.add("shares of ours were left over: " + books.closingPositions());
    }
    return found;
  }

  static List<String> wentShort(RecordedDay day) {
    var books = new Books(day.ledger());
    var held = new HashMap<>(books.openingPositions());
    var found = new ArrayList<String>();
    for (var execution : books.executions()) {
      if (held.merge(execution.symbol(), execution.signed(), Long::sum) < 0) {
        found.add("short in the account after " + execution);
      }
    }
    return found;
  }
}
