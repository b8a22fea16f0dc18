package org.openbell.scheduler.agenda;

import static org.openbell.scheduler.agenda.Purpose.ENTRY;
import static org.openbell.scheduler.agenda.Purpose.EXIT;
import static org.openbell.scheduler.agenda.Purpose.NOTICE;
import static org.openbell.scheduler.agenda.Purpose.WAKE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.EntryCutoffReached;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.SchedulerFact.SessionClosed;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.session.Closed;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.EarlyClose;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.FullDay;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.ScanId;
import org.openbell.scheduler.agenda.Announcement.CallTheRoll;
import org.openbell.scheduler.agenda.Announcement.Known;

/// Everything that is due on one date of the exchange, in order: a session's day, or one sentence
/// about why there is none.
///
/// The moments are those of [DaySchedule]; the windows in which they may be told are ours.
public record DayAgenda(SessionDate date, Optional<DaySchedule> schedule, List<AgendaItem> items) {
  public static final String WOKE = "SessionWoke";
  public static final String SLEPT = "SessionSlept";

  private static final LocalTime CLOSED_DAY_NOTICE = LocalTime.of(8, 0);
  private static final Duration RESCAN_EVERY = Duration.ofMinutes(15);

  public DayAgenda {
    items = List.copyOf(items);
  }

  public static DayAgenda of(SessionDate date, TradingCalendar calendar) {
    Instant nextWake = wakeAfter(date, calendar);
    return switch (calendar.kindOf(date.value())) {
      case FullDay _ -> session(SessionHours.full(date), nextWake);
      case EarlyClose _ -> session(SessionHours.early(date), nextWake);
      case Closed(String reason) -> closed(date, reason, nextWake);
    };
  }

  /// When the first session after that date begins its day.
  public static Instant wakeAfter(SessionDate date, TradingCalendar calendar) {
    SessionDate next = calendar.sessionAfter(date);
    return calendar.hoursOn(next.value()).map(DaySchedule::new).orElseThrow().wake();
  }

  private static DayAgenda closed(SessionDate date, String reason, Instant nextWake) {
    SessionSkipped skipped = new SessionSkipped(date, reason, nextWake);
    Instant morning = ExchangeTime.at(date, CLOSED_DAY_NOTICE);
    Instant midnight =
        ExchangeTime.at(new SessionDate(date.value().plusDays(1)), LocalTime.MIDNIGHT);
    return new DayAgenda(
        date,
        Optional.empty(),
        List.of(known("SessionSkipped", NOTICE, morning, Optional.of(midnight), skipped)));
  }

  private static DayAgenda session(SessionHours hours, Instant nextWake) {
    SessionDate date = hours.date();
    DaySchedule day = new DaySchedule(hours);
    List<AgendaItem> items = new ArrayList<>();
    items.add(
        new AgendaItem(WOKE, WAKE, day.wake(), Optional.of(day.close()), new CallTheRoll(hours)));
    items.add(scan(date, ScanKind.PRE_OPEN, day.scanDue(), day.rankDue()));
    items.add(
        known(
            "EntryWindowOpened",
            ENTRY,
            day.entryOpens(),
            Optional.of(day.entryCutoff()),
            new EntryWindowOpened(date, day.entryCutoff(), day.lastSend())));
    items.add(always("EntryCutoffReached", day.entryCutoff(), new EntryCutoffReached(date)));
    items.add(
        known(
            "SessionOpened",
            NOTICE,
            day.open(),
            Optional.of(day.close()),
            new SessionOpened(date)));
    for (Instant due : day.rescans()) {
      items.add(scan(date, ScanKind.RESCAN, due, due.plus(RESCAN_EVERY)));
    }
    items.add(always("FlattenDue", day.flatten(), new FlattenDue(date, day.close())));
    items.add(always("SessionClosed", day.close(), new SessionClosed(date)));
    items.add(always(SLEPT, day.sleep(), new SessionSlept(date, nextWake)));
    // A stable sort: the wake stays ahead of the scan that is due with it.
    items.sort(Comparator.comparing(AgendaItem::due));
    return new DayAgenda(date, Optional.of(day), items);
  }

  private static AgendaItem scan(SessionDate date, ScanKind kind, Instant due, Instant deadline) {
    ScanId scan = ScanId.dueAt(due);
    return known(
        "ScanDue " + scan,
        ENTRY,
        due,
        Optional.of(deadline),
        new ScanDue(date, scan, kind, deadline));
  }

  private static AgendaItem always(String name, Instant due, SchedulerFact fact) {
    return known(name, EXIT, due, Optional.empty(), fact);
  }

  private static AgendaItem known(
      String name, Purpose purpose, Instant due, Optional<Instant> lapses, SchedulerFact fact) {
    return new AgendaItem(name, purpose, due, lapses, new Known(fact));
  }
}
