package org.openbell.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.scheduler.agenda.AgendaBook;
import org.openbell.scheduler.agenda.AgendaBook.Outcome;
import org.openbell.scheduler.agenda.AgendaItem;
import org.openbell.scheduler.agenda.Announcement.CallTheRoll;
import org.openbell.scheduler.agenda.Announcement.Known;
import org.openbell.scheduler.agenda.DayAgenda;
import org.openbell.scheduler.agenda.Due;
import org.openbell.scheduler.agenda.Purpose;
import org.openbell.scheduler.done.MasterBook;
import org.openbell.scheduler.done.MasterPosition;
import org.openbell.scheduler.done.Masters;
import org.openbell.scheduler.rollcall.RollCall;

/// Looks at the clock, tells what is due and writes down that it was told, in one transaction.
///
/// What is due is decided by [Due]; whether the day is done by [Masters]. It may be called from
/// several threads: an item is settled by whoever writes its row first.
public final class SchedulerDesk {
  private static final Logger LOG = Logger.getLogger(SchedulerDesk.class);
  private static final String DONE = "DoneForDay";
  private static final String NOT_DONE = "NotDoneForDay";
  // An older session that never slept belongs to another life of this database.
  private static final Duration OLDEST_UNFINISHED = Duration.ofDays(7);

  private final Transactions transactions;
  private final Outbox outbox;
  private final AgendaBook agendas;
  private final MasterBook masters;
  private final TradingCalendar calendar;
  private final InstantSource clock;
  // A day's agenda is looked at many times.
  private volatile Optional<DayAgenda> latest = Optional.empty();

  SchedulerDesk(SchedulerAssembly.Ports ports) {
    this.transactions = ports.transactions();
    this.outbox = ports.outbox();
    this.agendas = ports.agendas();
    this.masters = ports.masters();
    this.calendar = ports.calendar();
    this.clock = ports.clock();
  }

  /// Tells everything that is due and needs no roll call; says what is left to do.
  public Look look() {
    Instant now = clock.instant();
    AtomicReference<Look> seen = new AtomicReference<>();
    transactions.run(() -> seen.set(lookAt(now)));
    return seen.get();
  }

  /// The roll was called: the day begins, armed or not.
  public void wake(CallTheRoll wake, RollCall roll) {
    Instant now = clock.instant();
    SessionDate date = wake.hours().date();
    transactions.run(
        () -> {
          if (agendas.settle(date, DayAgenda.WOKE, Outcome.TOLD, now)) {
            tell(
                DayAgenda.WOKE,
                now,
                new SessionWoke(
                    date,
                    wake.hours().open(),
                    wake.hours().close(),
                    roll.armed(),
                    roll.words(),
                    roll.statuses()));
          }
        });
  }

  /// Takes note of master positions; called within the transaction that admits the fact.
  public void on(OrderFact fact) {
    Masters.told(fact)
        .ifPresent(
            master -> {
              masters.put(master);
              tellIfDone(master.date(), clock.instant());
            });
  }

  /// What will be told next, today or on the next date that has something to tell.
  public AgendaItem next() {
    Instant now = clock.instant();
    SessionDate today = new SessionDate(ExchangeTime.dateOf(now));
    AtomicReference<Boolean> done = new AtomicReference<>(false);
    transactions.run(() -> done.set(agendas.settled(today).contains(DONE)));
    return agendaOf(today).items().stream()
        .filter(item -> !item.isDueAt(now))
        .filter(item -> !done.get() || item.purpose() != Purpose.ENTRY)
        .findFirst()
        .orElseGet(() -> agendaOf(dayAfter(today)).items().getFirst());
  }

  private DayAgenda agendaOf(SessionDate date) {
    Optional<DayAgenda> known = latest.filter(agenda -> agenda.date().equals(date));
    if (known.isEmpty()) {
      known = Optional.of(DayAgenda.of(date, calendar));
      latest = known;
    }
    return known.get();
  }

  private Look lookAt(Instant now) {
    SessionDate today = new SessionDate(ExchangeTime.dateOf(now));
    finishEarlierSession(today, now);
    DayAgenda agenda = agendaOf(today);
    Due due = due(agenda, now);
    Optional<CallTheRoll> wake = wakeIn(due);
    if (wake.isPresent()) {
      return new Look.CallTheRollFirst(wake.get());
    }
    tellDue(today, due, now);
    tellIfDone(today, now);
    return new Look.Again(nextLook(agenda, due, now));
  }

  private void finishEarlierSession(SessionDate today, Instant now) {
    SessionDate earliest = new SessionDate(today.value().minusDays(OLDEST_UNFINISHED.toDays()));
    agendas
        .unfinished(earliest, today)
        .ifPresent(date -> tellDue(date, due(agendaOf(date), now), now));
  }

  private static Optional<CallTheRoll> wakeIn(Due due) {
    return due.toTell().stream()
        .map(AgendaItem::announcement)
        .filter(CallTheRoll.class::isInstance)
        .map(CallTheRoll.class::cast)
        .findFirst();
  }

  private Due due(DayAgenda agenda, Instant now) {
    var settled = agendas.settled(agenda.date());
    return Due.decide(agenda, settled, settled.contains(DONE), now);
  }

  private void tellDue(SessionDate date, Due due, Instant now) {
    due.missed().forEach(item -> miss(date, item, now));
    due.toTell().forEach(item -> settleAndTell(date, item, now));
  }

  private void miss(SessionDate date, AgendaItem item, Instant now) {
    if (agendas.settle(date, item.name(), Outcome.MISSED, now)) {
      LOG.infof("%s of %s is not told: its window is over", item.name(), date);
    }
  }

  private void settleAndTell(SessionDate date, AgendaItem item, Instant now) {
    switch (item.announcement()) {
      case Known(SchedulerFact fact) -> {
        if (agendas.settle(date, item.name(), Outcome.TOLD, now)) {
          tell(item.name(), item.due(), fact);
        }
      }
      // Told by wake() once somebody called the roll.
      case CallTheRoll _ -> LOG.debugf("%s waits for the roll call", item.name());
    }
  }

  private void tellIfDone(SessionDate date, Instant now) {
    calendar
        .hoursOn(date.value())
        .map(DaySchedule::new)
        .ifPresent(
            day -> {
              List<MasterPosition> known = masters.on(date);
              Masters.doneForDay(day, known, now).ifPresent(done -> tellOnce(DONE, done, now));
              Masters.notDoneForDay(day, known, now)
                  .ifPresent(notDone -> tellOnce(NOT_DONE, notDone, now));
            });
  }

  private void tellOnce(String name, SchedulerFact fact, Instant now) {
    if (agendas.settle(fact.date(), name, Outcome.TOLD, now)) {
      tell(name, now, fact);
    }
  }

  private void tell(String name, Instant occurredAt, SchedulerFact fact) {
    outbox.add("agenda " + fact.date() + " " + name, occurredAt, List.of(fact));
    LOG.infof("%s told for %s", name, fact.date());
  }

  private static Instant nextLook(DayAgenda agenda, Due due, Instant now) {
    Stream<Instant> doneAtTheEarliest = agenda.schedule().map(DaySchedule::entriesSettled).stream();
    return Stream.concat(due.nextDue().stream(), doneAtTheEarliest)
        .filter(moment -> moment.isAfter(now))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> ExchangeTime.at(dayAfter(agenda.date()), LocalTime.MIDNIGHT));
  }

  private static SessionDate dayAfter(SessionDate date) {
    return new SessionDate(date.value().plusDays(1));
  }
}
