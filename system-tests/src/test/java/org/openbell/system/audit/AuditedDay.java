package org.openbell.system.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openbell.auditor.Auditor;
import org.openbell.auditor.Verdict;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.Pace;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.invariant.Violation;
import org.openbell.auditor.read.AuditReader;
import org.openbell.auditor.read.EventReader;
import org.openbell.auditor.read.Heard;
import org.openbell.auditor.read.IntentReader;
import org.openbell.auditor.read.LedgerReader;
import org.openbell.auditor.read.Rows;
import org.openbell.system.day.RecordedDay;
import org.openbell.system.day.Schemas;
import org.openbell.system.day.Told;

/// What the auditor is given of a recorded day: topics, tables and the broker's ledger.
public final class AuditedDay {
  // New York is four hours behind UTC on that day.
  private static final Instant OPEN = Instant.parse("2025-10-29T13:30:00Z");
  private static final Instant CLOSE = Instant.parse("2025-10-29T20:00:00Z");
  private static final int FILLS_EXACTLY_ONCE = 4;
  private static final Duration AFTER_A_RESTART = Duration.ofSeconds(15);

  private AuditedDay() {}

  public static Verdict verdict(RecordedDay recorded) {
    return Auditor.judge(facts(recorded));
  }

  /// What the auditor says of these rows of fills, by the broker's ledger alone.
  public static List<Violation> fillsThatAreWrong(JsonNode ledger, List<JsonNode> fills) {
    var day = new Day(session(), Limits.standing(), Pace.REAL, CLOSE);
    LedgerReader.read(ledger, day);
    IntentReader.read(List.of(), fills, List.of(), day);
    return Auditor.judge(day).violationsOf(FILLS_EXACTLY_ONCE);
  }

  private static Session session() {
    return Session.of(LocalDate.parse(RecordedDay.DATE), OPEN, CLOSE);
  }

  private static Day facts(RecordedDay recorded) {
    Pace pace = recorded.pace()::realBetween;
    var heard = heard(recorded.told());
    var day = new Day(session(), limits(recorded.protectedWithin()), pace, end(heard));
    LedgerReader.read(recorded.ledger(), day);
    EventReader.read(heard, day);
    IntentReader.read(rows(recorded, "order_intent"), rows(recorded, "fill"), heard, day);
    AuditReader.read(recorded.schemas().of("approval", "audit"), heard, day);
    for (var service : Schemas.SERVICES) {
      Rows.outbox(recorded.schemas().of(service, "outbox"), day);
    }
    Rows.vouchForOutboxes(day);
    // Processes are away only when a test takes them away, and that test allows for it.
    return day.vouchFor(Subject.OUTAGES, Subject.MARKET_HALTS);
  }

  private static List<JsonNode> rows(RecordedDay recorded, String table) {
    return recorded.schemas().of("order", table);
  }

  private static List<Heard> heard(List<Told> told) {
    var heard = new ArrayList<Heard>();
    for (var event : told) {
      heard.add(new Heard(event.topic(), event.offset(), event.key(), event.body()));
    }
    return heard;
  }

  private static Instant end(List<Heard> heard) {
    return heard.stream().map(Heard::recordedAt).max(Comparator.naturalOrder()).orElse(CLOSE);
  }

  /// On an accelerated clock ages are larger, as they are for the gate itself.
  private static Limits limits(Duration protectedWithin) {
    var standing = Limits.standing();
    var reactions = standing.reactions();
    return standing
        .with(
            new Limits.Reactions(
                protectedWithin, AFTER_A_RESTART, reactions.unconfirmed(), reactions.halt()))
        .with(
            new Limits.Ages(
                standing.ages().fullScan(),
                Duration.ofHours(1),
                Duration.ofMinutes(standing.ages().price().toSeconds()),
                Duration.ofMinutes(standing.ages().tick().toSeconds())));
  }
}
