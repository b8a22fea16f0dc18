package org.openbell.approval;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.openbell.approval.report.DaySummary;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.SummaryBook;
import org.openbell.approval.report.SummaryBook.Written;
import org.openbell.kit.Transactions;
import org.openbell.model.event.Event;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.time.Timers;

/// Writes each day's page once, half a minute after the day went to sleep: the last commission may
/// come ten seconds after its fill. A page that a stop kept from being written is written at the
/// next start.
public final class SummaryDesk {
  /// Everything it needs of the world; `written` is told within the transaction that keeps the
  /// page, so that whoever passes it on can leave that in the same.
  public record Ports(
      Transactions transactions,
      SummaryBook pages,
      ReportDesk reports,
      InstantSource clock,
      Timers timers,
      Consumer<Written> written) {}

  private static final Logger LOG = Logger.getLogger(SummaryDesk.class);
  private static final Duration SETTLE = Duration.ofSeconds(30);
  private static final int LOOK_BACK_DAYS = 7;

  private final Ports ports;

  public SummaryDesk(Ports ports) {
    this.ports = ports;
  }

  /// Writes what the last week still lacks.
  public void start() {
    SessionDate today = new SessionDate(ExchangeTime.dateOf(ports.clock().instant()));
    Period week = new Period(new SessionDate(today.value().minusDays(LOOK_BACK_DAYS)), today);
    ports.reports().slept(week).forEach(this::writeSoon);
  }

  /// An event, within the transaction that admits it: nothing is written in that one, because a
  /// page that cannot be written must not stop the line.
  public void take(Event event) {
    if (event instanceof SessionSlept slept) {
      writeSoon(slept.date());
    }
  }

  private void writeSoon(SessionDate date) {
    var timer = ports.timers().at(ports.clock().instant().plus(SETTLE), () -> write(date));
    LOG.debugf("the page of %s is written soon: %s", date, timer);
  }

  private void write(SessionDate date) {
    if (!Within.the(ports.transactions(), () -> ports.pages().has(date))) {
      ports.reports().day(date).ifPresent(page -> ports.transactions().run(() -> keep(page)));
    }
  }

  private void keep(DaySummary summary) {
    Written page =
        new Written(
            summary.date(),
            ports.clock().instant(),
            summary.headline(),
            summary.markdown(),
            summary.html());
    ports.pages().add(page);
    ports.written().accept(page);
    LOG.infof("%s: %s", page.date(), page.headline());
  }
}
