package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Told;

/// INV-30 Timetable, ours: the scheduler's phases, counted from the open and the close of that day.
///
/// What could lead to buying may be left out when it is too late for it; what ends positions or the
/// day never. The day's beginning is told when everybody has answered, so it may only be late.
final class Timetable implements Invariant {
  private static final String SCHEDULER = "scheduler.events.v1";
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /// Of the night before nothing is due.
  private static final Duration THE_NIGHT_BEFORE = Duration.ofHours(9);

  private static final Rule RULE =
      new Rule(
          30,
          "Timetable",
          "Each part of the day is told when it is due by the exchange's clock, and never before",
          Rule.EVERYWHERE,
          Rule.Reaction.SAY,
          "By the scheduler's events on Kafka");

  /// Due then, to be told until then; what ends something has no end itself.
  private record Phase(String type, Instant due, Optional<Instant> until) {}

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.TOLD, Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    var session = course.day().session();
    var told = course.day().told().stream().filter(each -> each.topic().equals(SCHEDULER)).toList();
    var phases = session.trading() ? phases(session) : closed(session);
    Map<String, Set<Instant>> due = new TreeMap<>();
    phases.forEach(
        phase -> due.computeIfAbsent(phase.type(), _ -> new TreeSet<>()).add(phase.due()));
    for (Told event : told) {
      if (isOfToday(session, event)) {
        judgeTime(event, due, told, session, findings);
      }
    }
    var beginning = course.day().told().stream().map(Told::recordedAt).min(Instant::compareTo);
    beginning.ifPresent(
        first -> phases.forEach(phase -> judgeTold(course, phase, told, first, findings)));
  }

  private static boolean isOfToday(Session session, Told event) {
    return !session.trading() || event.occurredAt().isAfter(session.beforeOpen(THE_NIGHT_BEFORE));
  }

  private static void judgeTime(
      Told event,
      Map<String, Set<Instant>> due,
      List<Told> told,
      Session session,
      Findings findings) {
    if (event.type().equals("SessionWoke") && session.trading()) {
      var wake = due.get("SessionWoke").iterator().next();
      if (event.occurredAt().isBefore(wake)) {
        findings.violated(event.occurredAt(), event.type(), "told before " + wake, event);
      }
      return;
    }
    var moments = due.get(event.type());
    boolean isPhase = PHASES.contains(event.type());
    if (isPhase && (moments == null || !moments.contains(event.occurredAt()))) {
      findings.violated(
          event.occurredAt(), event.type(), "due at %s only".formatted(moments), event);
    } else if (isPhase && event.recordedAt().isBefore(event.occurredAt())) {
      findings.violated(event.recordedAt(), event.type(), "told before it was due", event);
    }
    if (event.type().equals("ScanDue") && isDone(event.occurredAt(), told)) {
      findings.violated(event.recordedAt(), event.type(), "told although the day is done", event);
    }
  }

  private static void judgeTold(
      Course course, Phase phase, List<Told> told, Instant first, Findings findings) {
    var latest = phase.until().orElse(course.day().until());
    var until = latest.isBefore(course.day().until()) ? latest : course.day().until();
    if (phase.due().isBefore(first)
        || !phase.due().isBefore(until)
        || (phase.type().equals("ScanDue") && isDone(phase.due(), told))) {
      return;
    }
    var at =
        told.stream()
            .filter(event -> event.type().equals(phase.type()))
            .filter(
                event ->
                    event.type().equals("SessionWoke") || event.occurredAt().equals(phase.due()))
            .map(Told::recordedAt)
            .min(Instant::compareTo);
    var patience = course.day().limits().reactions().unconfirmed();
    if (course.isOverdue(phase.due(), at.orElse(until), patience, patience)) {
      findings.violated(
          phase.due(), phase.type(), at.map(late -> "told at " + late).orElse("not told"), phase);
    }
  }

  /// When the day is done nothing is looked for any more.
  private static boolean isDone(Instant due, List<Told> told) {
    return told.stream()
        .anyMatch(event -> event.type().equals("DoneForDay") && !event.recordedAt().isAfter(due));
  }

  private static final Set<String> PHASES =
      Set.of(
          "ScanDue",
          "EntryWindowOpened",
          "EntryCutoffReached",
          "SessionOpened",
          "FlattenDue",
          "SessionClosed",
          "SessionSlept",
          "SessionSkipped",
          "SessionWoke");

  private static List<Phase> phases(Session session) {
    var open = session.open();
    var close = session.close();
    var wake = session.beforeOpen(Duration.ofMinutes(90));
    var cutoff = session.beforeOpen(Duration.ofSeconds(330));
    var lastEntry = session.beforeClose(Duration.ofMinutes(60));
    var quarter = Duration.ofMinutes(15);
    return Stream.concat(
            Stream.of(
                new Phase("SessionWoke", wake, Optional.of(close)),
                new Phase("ScanDue", wake, Optional.of(session.beforeOpen(Duration.ofMinutes(30)))),
                new Phase(
                    "EntryWindowOpened",
                    session.beforeOpen(Duration.ofMinutes(10)),
                    Optional.of(cutoff)),
                new Phase("EntryCutoffReached", cutoff, Optional.empty()),
                new Phase("SessionOpened", open, Optional.of(close)),
                new Phase("FlattenDue", session.beforeClose(quarter), Optional.empty()),
                new Phase("SessionClosed", close, Optional.empty()),
                new Phase("SessionSlept", close.plus(Duration.ofMinutes(5)), Optional.empty())),
            Stream.iterate(
                    open.plus(quarter),
                    moment -> !moment.isAfter(lastEntry),
                    moment -> moment.plus(quarter))
                .map(due -> new Phase("ScanDue", due, Optional.of(due.plus(quarter)))))
        .toList();
  }

  private static List<Phase> closed(Session session) {
    var morning = session.date().atTime(LocalTime.of(8, 0)).atZone(NEW_YORK).toInstant();
    return List.of(new Phase("SessionSkipped", morning, Optional.empty()));
  }
}
