package org.openbell.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openbell.auditor.Auditor;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.read.AuditReader;
import org.openbell.auditor.read.EventReader;
import org.openbell.auditor.read.Heard;
import org.openbell.auditor.read.IntentReader;
import org.openbell.auditor.read.LedgerReader;
import org.openbell.auditor.read.Rows;
import org.openbell.system.day.Inboxes;
import org.openbell.system.day.Schemas;

/// What was wrong with a day, and which invariants could not or not wholly be judged.
///
/// The auditor's invariants, and the end that every day must have. Reactions are judged in real
/// time and with more patience than the promise, because a machine that does other things is slow;
/// how long they took is in the figures.
record Judgment(List<String> violations, List<Integer> notWhollyJudged) {
  private static final Duration CONNECTED = Duration.ofSeconds(15);
  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(30);
  private static final Duration FLAT_BEFORE_CLOSE = Duration.ofMinutes(10);

  Judgment {
    violations = List.copyOf(violations);
    notWhollyJudged = List.copyOf(notWhollyJudged);
  }

  /// One line per violation; none when nothing was wrong.
  static Judgment of(Evidence evidence) {
    var found = new ArrayList<String>();
    var verdict = Auditor.judge(facts(evidence));
    verdict.violations().forEach(each -> found.add(each.toString()));
    found.addAll(notAsInTheMorning(evidence));
    if (evidence.isDeadDay()) {
      found.addAll(notFlatByTheLegs(evidence));
    } else {
      found.addAll(Inboxes.unfounded(evidence.told(), evidence.schemas()));
    }
    var unjudged =
        verdict.unjudged().stream().map(each -> each.rule().number()).distinct().sorted().toList();
    return new Judgment(found, unjudged);
  }

  private static Day facts(Evidence evidence) {
    var heard = new ArrayList<Heard>();
    for (var event : evidence.told()) {
      heard.add(new Heard(event.topic(), event.offset(), event.key(), event.body()));
    }
    var session = evidence.schedule().kind().hours().session();
    var day =
        new Day(
            session, limits(evidence.slowness()), evidence.pace()::realBetween, evidence.until());
    LedgerReader.read(evidence.ledger(), day);
    EventReader.read(heard, day);
    var schemas = evidence.schemas();
    IntentReader.read(schemas.of("order", "order_intent"), schemas.of("order", "fill"), heard, day);
    AuditReader.read(schemas.of("approval", "audit"), heard, day);
    for (var service : Schemas.SERVICES) {
      Rows.outbox(schemas.of(service, "outbox"), day);
    }
    Rows.vouchForOutboxes(day);
    outages(evidence).forEach(day::add);
    return day.vouchFor(Subject.OUTAGES, Subject.DEAD_LETTERS, Subject.MARKET_HALTS);
  }

  private static List<Outage> outages(Evidence evidence) {
    var outages = new ArrayList<Outage>();
    for (var absence : evidence.absences()) {
      absence
          .target()
          .part()
          .ifPresent(part -> outages.add(new Outage(part, absence.from(), absence.until())));
    }
    var pace = evidence.pace();
    for (var broken : evidence.lineOutages()) {
      var sinceStart =
          pace.realBetween(evidence.schedule().kind().hours().standing(), broken.from());
      var until = pace.after(sinceStart.plus(broken.length()));
      outages.add(new Outage(broken.part(), broken.from(), Optional.of(until)));
    }
    return outages;
  }

  /// On an accelerated clock ages are minutes where they are seconds, as for the gate itself.
  private static Limits limits(int slowness) {
    var standing = Limits.standing();
    var reactions = standing.reactions();
    var ages = standing.ages();
    return standing
        .with(
            new Limits.Reactions(
                CONNECTED.multipliedBy(slowness),
                AFTER_AN_OUTAGE.multipliedBy(slowness),
                reactions.unconfirmed(),
                Duration.ofSeconds(2)))
        .with(
            new Limits.Ages(
                ages.fullScan(),
                ages.rescan(),
                Duration.ofMinutes(ages.price().toSeconds()),
                Duration.ofMinutes(ages.tick().toSeconds())));
  }

  /// Whoever bought has sold again, and what was there before is still there.
  ///
  /// What could not be sold, because a kill took all of an accelerated afternoon, is not wrong when
  /// a person was called for it.
  private static List<String> notAsInTheMorning(Evidence evidence) {
    var before = shares(evidence.ledger().path("openingPositions"));
    var after = shares(evidence.ledger().path("positions"));
    var symbols = new TreeMap<>(before);
    symbols.putAll(after);
    var found = new ArrayList<String>();
    for (var symbol : symbols.keySet()) {
      long then = before.getOrDefault(symbol, 0L);
      long now = after.getOrDefault(symbol, 0L);
      if (now < then || (now > then && !carried(evidence).contains(symbol))) {
        found.add("END: " + symbol + " was " + then + " in the morning and is " + now);
      }
    }
    return found;
  }

  /// The symbols for which a person was called because they could not be sold in time.
  static Set<String> carried(Evidence evidence) {
    return evidence.told().stream()
        .filter(event -> event.type().equals("FlattenFailed"))
        .map(event -> event.trade().substring(event.trade().indexOf('-') + 1))
        .collect(Collectors.toSet());
  }

  private static Map<String, Long> shares(JsonNode positions) {
    var shares = new HashMap<String, Long>();
    positions.forEach(
        line ->
            shares.merge(line.path("symbol").asText(), line.path("shares").longValue(), Long::sum));
    return shares;
  }

  /// With nobody of ours alive the last sale at the broker has to come in time by itself.
  private static List<String> notFlatByTheLegs(Evidence evidence) {
    Instant flatBy = evidence.schedule().kind().hours().close().minus(FLAT_BEFORE_CLOSE);
    var found = new ArrayList<String>();
    for (var execution : evidence.ledger().path("executions")) {
      var at = Instant.parse(execution.path("time").asText());
      if (at.isAfter(flatBy)) {
        found.add("END: sold only at " + at + ", " + execution);
      }
    }
    return found;
  }
}
