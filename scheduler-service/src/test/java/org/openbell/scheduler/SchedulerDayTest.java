package org.openbell.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.DirectTransactions;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.scheduler.SchedulerAssembly.Ports;
import org.openbell.scheduler.clockwork.AgendaRunner;
import org.openbell.scheduler.clockwork.Surroundings;
import org.openbell.scheduler.rollcall.Answer;
import org.openbell.scheduler.rollcall.Answer.Ready;
import org.openbell.scheduler.rollcall.Roster;

/// Whole days of the scheduler under virtual time, with the real runner and no container.
class SchedulerDayTest {
  private static final SessionDate WEDNESDAY = SessionDate.of(2025, 10, 29);
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private final MemoryBooks books = new MemoryBooks();
  private final VirtualTime time = new VirtualTime(at(WEDNESDAY, "07:55"));
  private final RecordingOutbox outbox = new RecordingOutbox("scheduler-service", time);
  private SchedulerDesk desk = start(time);

  @Test
  void tellsEveryItemOfADayAtItsMoment() {
    time.advanceTo(at(WEDNESDAY, "17:00"));

    assertThat(told()).hasSize(30).startsWith("SessionWoke", "ScanDue").endsWith("SessionSlept");
    assertThat(outbox.envelopes())
        .allMatch(envelope -> envelope.recordedAt().equals(envelope.occurredAt()));
  }

  @Test
  void tellsNoMoreScansAfterTheDayIsDone() {
    time.advanceTo(at(WEDNESDAY, "09:34"));
    desk.on(MasterFacts.opened());
    desk.on(MasterFacts.closedAtTarget());
    assertThat(told()).doesNotContain("DoneForDay");

    time.advanceTo(at(WEDNESDAY, "17:00"));

    assertThat(told())
        .containsExactly(
            "SessionWoke",
            "ScanDue",
            "EntryWindowOpened",
            "EntryCutoffReached",
            "SessionOpened",
            "DoneForDay",
            "FlattenDue",
            "SessionClosed",
            "SessionSlept");
  }

  @Test
  void skipsTheWeekendOnceADay() {
    time.advanceTo(at(SessionDate.of(2025, 11, 3), "08:00"));

    assertThat(
            outbox.envelopes().stream()
                .map(Envelope::payload)
                .map(fact -> ((SchedulerFact) fact).date() + " " + fact.getClass().getSimpleName())
                .filter(told -> told.contains("SessionSkipped") || told.contains("SessionWoke")))
        .containsExactly(
            "2025-10-29 SessionWoke",
            "2025-10-30 SessionWoke",
            "2025-10-31 SessionWoke",
            "2025-11-01 SessionSkipped",
            "2025-11-02 SessionSkipped",
            "2025-11-03 SessionWoke");
  }

  @Test
  void finishesTheDayItWasDownForBeforeItBeginsTheNext() {
    time.advanceTo(at(WEDNESDAY, "15:00"));
    int before = told().size();

    // When: a new process, the same books, the next morning
    VirtualTime later = new VirtualTime(at(SessionDate.of(2025, 10, 30), "08:00"));
    desk = start(later);
    later.advanceBy(Duration.ofSeconds(1));

    assertThat(told().subList(before, told().size()))
        .containsExactly("FlattenDue", "SessionClosed", "SessionSlept", "SessionWoke", "ScanDue");
  }

  private SchedulerDesk start(VirtualTime clock) {
    var calendar = UsEquityCalendar.standard();
    SchedulerDesk started =
        SchedulerAssembly.desk(
            new Ports(new DirectTransactions(outbox), outbox, books, books, calendar, clock));
    new AgendaRunner(
            started,
            everybodyReady(),
            new Surroundings(clock, calendar, PACIFIC),
            clock,
            "0.1.0+a1")
        .start();
    return started;
  }

  private static Roster everybodyReady() {
    return new Roster() {
      @Override
      public List<Answer> ask() {
        return List.of(new Ready("scanner-service", "0.1.0+a1", 1));
      }

      @Override
      public List<Answer> askPatiently() {
        return ask();
      }
    };
  }

  private List<String> told() {
    return outbox.envelopes().stream().map(Envelope::type).toList();
  }

  private static Instant at(SessionDate date, String time) {
    return ExchangeTime.at(date, LocalTime.parse(time));
  }
}
