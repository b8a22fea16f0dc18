package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.report.Bar;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.RecordBook;
import org.openbell.approval.report.SummaryBook;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.UsEquityCalendar;

class SummaryDeskTest {
  private final List<SummaryBook.Written> pages = new ArrayList<>();
  private final List<SummaryBook.Written> passedOn = new ArrayList<>();
  private final List<Runnable> due = new ArrayList<>();
  private final List<Instant> when = new ArrayList<>();
  private final EventJson json = new EventJson();
  private final SessionSlept slept = new SessionSlept(DATE, at("16:00").plusSeconds(57_600));
  private final SummaryDesk desk = desk();

  @Test
  void writesThePageHalfAMinuteAfterTheDayWentToSleep() {
    desk.take(slept);
    assertThat(pages).isEmpty();

    due.forEach(Runnable::run);

    assertThat(when).containsExactly(at("16:00:30"));
    assertThat(pages)
        .extracting(SummaryBook.Written::headline)
        .containsExactly("A quiet day: no trade was made.");
    assertThat(passedOn).isEqualTo(pages);
  }

  @Test
  void writesEachPageOnce() {
    desk.take(slept);
    desk.take(slept);
    due.forEach(Runnable::run);

    assertThat(pages).hasSize(1);
    assertThat(passedOn).hasSize(1);
  }

  @Test
  void writesAtTheNextStartWhatAStopKeptFromBeingWritten() {
    desk.start();
    due.forEach(Runnable::run);

    assertThat(pages).hasSize(1);
  }

  private SummaryDesk desk() {
    ReportDesk reports =
        new ReportDesk(Runnable::run, new Records(), json, UsEquityCalendar.standard());
    return new SummaryDesk(
        new SummaryDesk.Ports(
            Runnable::run,
            new Pages(),
            reports,
            () -> at("16:00"),
            (moment, work) -> {
              when.add(moment);
              due.add(work);
              return () -> {};
            },
            passedOn::add));
  }

  private final class Pages implements SummaryBook {
    @Override
    public boolean has(SessionDate date) {
      return pages.stream().anyMatch(page -> page.date().equals(date));
    }

    @Override
    public void add(Written page) {
      pages.add(page);
    }
  }

  /// A journal with nothing in it but the end of the day.
  private final class Records implements RecordBook {
    @Override
    public List<String> bodies(Period period, Collection<String> types) {
      Envelope told =
          new Envelope(
              new EventId("e"),
              "SessionSlept",
              Envelope.SCHEMA,
              at("16:00"),
              at("16:00"),
              Optional.empty(),
              "test",
              "scheduler-service",
              "test",
              slept);
      return types.contains("SessionSlept") ? List.of(json.write(told)) : List.of();
    }

    @Override
    public List<Told> about(Symbol symbol, Period period) {
      return List.of();
    }

    @Override
    public List<String> latest(Period period, String type) {
      return List.of();
    }

    @Override
    public List<SessionDate> dates(Period period) {
      return List.of(DATE);
    }

    @Override
    public List<Bar> bars(Period period) {
      return List.of();
    }

    @Override
    public void keep(Collection<Bar> seen) {
      throw new UnsupportedOperationException("nobody keeps prices here");
    }
  }
}
