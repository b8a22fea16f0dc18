package org.openbell.auditor.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.read.AuditReader;
import org.openbell.auditor.read.ClockText;
import org.openbell.auditor.read.EventReader;
import org.openbell.auditor.read.Heard;
import org.openbell.auditor.read.IntentReader;

/// What can be known of a running day without asking the broker: the facts of one look.
///
/// The broker's orders and executions are those that order-service told of; what the account holds
/// stands in the statements that it tells after a look. Neither connections nor the orders of
/// others are told; nobody vouches for them.
final class LiveDay {
  /// Events of the night before the session belong to it.
  static final Duration BEFORE_OPEN = Duration.ofHours(12);

  /// After that the day is over and nothing changes any more.
  static final Duration AFTER_CLOSE = Duration.ofHours(6);

  private LiveDay() {}

  /// The newest session that was woken for; empty before the first.
  static Optional<Session> session(Iterable<Heard> heard) {
    Heard newest = null;
    for (Heard event : heard) {
      if (event.type().equals("SessionWoke")
          && (newest == null || event.recordedAt().isAfter(newest.recordedAt()))) {
        newest = event;
      }
    }
    return Optional.ofNullable(newest)
        .map(Heard::payload)
        .map(
            woke ->
                Session.of(
                    LocalDate.parse(woke.path("date").asText()),
                    Instant.parse(woke.path("open").asText()),
                    Instant.parse(woke.path("close").asText())));
  }

  static Day of(
      Session session,
      List<Heard> onKafka,
      Books.Rows rows,
      Limits limits,
      ClockText clock,
      Instant until) {
    var day = new Day(session, limits.withTradingClientId(0), clock, until);
    List<Heard> heard = new ArrayList<>(onKafka);
    heard.addAll(rows.late());
    var told = OrdersTold.by(heard);
    day.addAll(told.orders()).addAll(told.executions());
    EventReader.read(heard, day);
    IntentReader.read(rows.intents(), rows.fills(), heard, day);
    AuditReader.read(rows.audit(), heard, day);
    day.addAll(rows.written());
    baseline(heard, day);
    restarts(heard, rows.starts(), clock, day);
    // Ticks are not read.
    day.doNotVouchFor(Subject.MARKS);
    return day.vouchFor(
        Subject.BROKER_ORDERS,
        Subject.ORDER_TERMS,
        Subject.BROKER_EXECUTIONS,
        Subject.HAND_ACTS,
        Subject.WRITTEN,
        Subject.OUTAGES);
  }

  private static void baseline(List<Heard> heard, Day day) {
    Heard morning = null;
    for (Heard event : heard) {
      if (event.type().equals("AccountSnapshotTaken") && morning == null) {
        morning = event;
      }
    }
    if (morning != null) {
      day.vouchFor(Subject.BASELINE);
      var at = morning.recordedAt();
      morning
          .payload()
          .path("foreignHoldings")
          .forEach(
              holding ->
                  day.add(
                      new BrokerPosition(
                          holding.path("symbol").asText(),
                          holding.path("shares").asLong(),
                          at,
                          true)));
    }
  }

  /// order-service was away from what it last told until its next start.
  private static void restarts(List<Heard> heard, List<Instant> starts, ClockText clock, Day day) {
    List<Instant> told = new ArrayList<>();
    for (Heard event : heard) {
      if (event.topic().equals("order.events.v1")) {
        told.add(event.recordedAt());
      }
    }
    for (Instant start : starts) {
      Instant back = clock.at(start);
      Instant last = day.session().beforeOpen(BEFORE_OPEN);
      for (Instant each : told) {
        if (each.isBefore(back) && each.isAfter(last)) {
          last = each;
        }
      }
      if (back.isAfter(day.session().beforeOpen(BEFORE_OPEN))) {
        day.add(new Outage(Outage.Part.ORDER_SERVICE, last, Optional.of(back)));
      }
    }
  }
}
