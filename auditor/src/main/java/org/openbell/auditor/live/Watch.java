package org.openbell.auditor.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.auditor.Auditor;
import org.openbell.auditor.Verdict;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.invariant.Invariant;
import org.openbell.auditor.invariant.Invariants;
import org.openbell.auditor.invariant.Rule;
import org.openbell.auditor.invariant.Unjudged;
import org.openbell.auditor.invariant.Violation;

/// Looks at the running day again and again; a look that fails is said, and is no verdict.
final class Watch {
  private static final Logger LOG = System.getLogger(Watch.class.getName());
  private static final List<Invariant> LIVE =
      Invariants.all().stream()
          .filter(each -> each.rule().tiers().contains(Rule.Tier.LIVE))
          .toList();

  private final LiveClock clock;
  private final Topics topics;
  private final Books books;
  private final Limits limits;
  private final Standing standing;
  private final Reactions reactions;
  private LocalDate date = LocalDate.MIN;
  private volatile State state =
      new State(0, Optional.empty(), "", "not yet", List.of(), List.of(), List.of());

  /// What the newest look left behind. `looks` counts the ones that came to a verdict today.
  record State(
      long looks,
      Optional<Instant> lastLook,
      String session,
      String words,
      List<Violation> found,
      List<Violation> suspected,
      List<Unjudged> unjudged) {}

  Watch(
      LiveClock clock,
      Topics topics,
      Books books,
      Limits limits,
      Standing standing,
      Reactions reactions) {
    this.clock = clock;
    this.topics = topics;
    this.books = books;
    this.limits = limits;
    this.standing = standing;
    this.reactions = reactions;
  }

  State state() {
    return state;
  }

  /// Never throws: nothing that happens in here may end the looks.
  void look() {
    try {
      var text = clock.text();
      var now = text.at(clock.machineNow());
      var heard = topics.heard();
      var session = LiveDay.session(heard);
      if (session.isEmpty()) {
        note("no session has been woken for");
        return;
      }
      newDay(session.get());
      if (now.isAfter(session.get().close().plus(LiveDay.AFTER_CLOSE))) {
        note("the day of " + date + " is over");
        return;
      }
      var rows = books.of(session.get().date());
      var day = LiveDay.of(session.get(), heard, rows, limits, text, now);
      conclude(Auditor.judge(day, LIVE));
      reactions.carryOut();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException ill) {
      LOG.log(Level.WARNING, "no verdict: {0}", ill.getMessage());
      note("no verdict: " + ill.getMessage());
    }
  }

  private void newDay(Session session) {
    if (!session.date().equals(date)) {
      date = session.date();
      standing.newDay();
      topics.forgetBefore(session.beforeOpen(LiveDay.BEFORE_OPEN));
      state = new State(0, Optional.empty(), date.toString(), "", List.of(), List.of(), List.of());
    }
  }

  private void conclude(Verdict verdict) {
    var machineNow = clock.machineNow();
    standing.look(verdict.violations(), machineNow).forEach(reactions::to);
    List<Unjudged> unjudged = new ArrayList<>(verdict.unjudged());
    for (Invariant each : Invariants.all()) {
      if (!LIVE.contains(each)) {
        unjudged.add(new Unjudged(each.rule(), each.rule().live()));
      }
    }
    state =
        new State(
            state.looks() + 1,
            Optional.of(machineNow),
            date.toString(),
            "",
            standing.found(),
            verdict.violations(),
            unjudged);
  }

  /// Keeps the newest verdict, whose age says how old it is.
  private void note(String words) {
    state =
        new State(
            state.looks(),
            state.lastLook(),
            state.session(),
            words,
            state.found(),
            state.suspected(),
            state.unjudged());
  }
}
