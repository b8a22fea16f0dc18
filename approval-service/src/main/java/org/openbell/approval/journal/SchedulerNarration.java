package org.openbell.approval.journal;

import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.EntryCutoffReached;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.event.SchedulerFact.NotDoneForDay;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.SchedulerFact.SessionClosed;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.event.SchedulerFact.SessionWoke;

/// How the hours of the day read.
record SchedulerNarration(Wall wall) {

  Optional<String> of(SchedulerFact fact) {
    return switch (fact) {
      case SessionWoke woke -> Optional.of(woke(woke));
      case ScanDue due when due.kind() == ScanKind.RESCAN -> Optional.empty();
      case ScanDue due ->
          Optional.of(
              "the whole market is scanned; the answer is due by " + wall.both(due.deadline()));
      case EntryWindowOpened opened ->
          Optional.of(
              "entry window open: market-on-open orders go out until "
                  + wall.both(opened.cutoff()));
      case EntryCutoffReached _ ->
          Optional.of("entry cut-off: no new order for the open from here on");
      case SessionOpened _ -> Optional.of("the opening bell");
      case FlattenDue due ->
          Optional.of("time to be flat: all positions are sold before " + wall.both(due.close()));
      case SessionClosed _ -> Optional.of("the closing bell");
      case SessionSlept slept ->
          Optional.of("the day is over; waking " + wall.dated(slept.nextWake()));
      case SessionSkipped skipped ->
          Optional.of(
              "no session on "
                  + skipped.date()
                  + " ("
                  + skipped.reason()
                  + "); waking "
                  + wall.dated(skipped.nextWake()));
      case DoneForDay done -> Optional.of(done(done));
      case NotDoneForDay day -> Optional.of(notDone(day));
    };
  }

  private String woke(SessionWoke woke) {
    return woke.armed()
        ? "good morning: armed for "
            + woke.date()
            + ", open from "
            + wall.both(woke.open())
            + " to "
            + wall.both(woke.close())
            + "; "
            + woke.words()
        : "good morning, but nothing will be bought on " + woke.date() + ": " + woke.words();
  }

  private static String notDone(NotDoneForDay day) {
    return "not done for the day: "
        + Narration.count(day.masters(), "master position")
        + " closed, "
        + day.grossPnl().toCents()
        + " before commissions, and not at target: "
        + day.notAtTarget().stream().map(Narration::symbol).collect(Collectors.joining(", "))
        + "; rescans go on";
  }

  private static String done(DoneForDay done) {
    return "done for the day: "
        + Narration.count(done.masters(), "master position")
        + " closed at target, "
        + done.grossPnl().toCents()
        + " before commissions; no more entries or rescans";
  }
}
