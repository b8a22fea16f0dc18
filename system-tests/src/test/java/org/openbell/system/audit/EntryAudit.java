package org.openbell.system.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Told;

/// Looks at what was bought: when the order reached the broker, and with which plan.
final class EntryAudit {
  // New York is four hours behind UTC on 2025-10-29.
  private static final Window AUCTION = new Window("12:00:00", "13:27:30");
  private static final Window INTRADAY = new Window("13:35:00", "19:00:00");

  private static final BigDecimal HIGH_ABOVE = new BigDecimal("0.8");
  private static final BigDecimal MEDIUM_FROM = new BigDecimal("0.7");
  private static final BigDecimal HIGH_TARGET = new BigDecimal("2.6");
  private static final BigDecimal MEDIUM_TARGET = new BigDecimal("1.8");

  private record Window(Instant from, Instant to) {
    Window(String from, String to) {
      this(onTheDay(from), onTheDay(to));
    }

    private static Instant onTheDay(String time) {
      return Instant.parse(RecordedDay.DATE + "T" + time + "Z");
    }

    boolean holds(Instant moment) {
      return !moment.isBefore(from) && !moment.isAfter(to);
    }
  }

  private EntryAudit() {}

  static List<String> outsideTheWindows(RecordedDay day) {
    return new Books(day.ledger())
        .orders().stream()
            .filter(BrokerOrder::isEntry)
            .filter(
                order -> !(order.isForTheAuction() ? AUCTION : INTRADAY).holds(order.receivedAt()))
            .map(order -> "received at " + order.receivedAt() + ": " + order)
            .toList();
  }

  static List<String> wrongTargets(RecordedDay day) {
    return day.all("TradeProposed").filter(EntryAudit::isWrong).map(Told::toString).toList();
  }

  private static boolean isWrong(Told proposed) {
    var plan = proposed.payload().path("plan");
    var confidence = new BigDecimal(plan.path("confidence").asText());
    var target = new BigDecimal(plan.path("target").asText());
    return confidence.compareTo(MEDIUM_FROM) < 0
        || target.compareTo(confidence.compareTo(HIGH_ABOVE) > 0 ? HIGH_TARGET : MEDIUM_TARGET)
            != 0;
  }
}
