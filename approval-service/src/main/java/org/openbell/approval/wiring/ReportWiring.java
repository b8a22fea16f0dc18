package org.openbell.approval.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.openbell.approval.ReportDesk;
import org.openbell.approval.SummaryDesk;
import org.openbell.approval.TapeDesk;
import org.openbell.approval.report.RecordBook;
import org.openbell.approval.report.SummaryBook;
import org.openbell.approval.report.SummaryBook.Written;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;

/// Puts together who answers what the trader asks about past days, and who keeps the prices.
@ApplicationScoped
public class ReportWiring {
  @Produces
  @Singleton
  ReportDesk reports(
      Transactions transactions, RecordBook records, EventJson json, TradingCalendar calendar) {
    return new ReportDesk(transactions, records, json, calendar);
  }

  @Produces
  @Singleton
  TapeDesk tape(Transactions transactions, RecordBook records) {
    return new TapeDesk(transactions, records);
  }

  /// Whoever passes a day's page on observes [Written], within the transaction that keeps it.
  @Produces
  @Singleton
  SummaryDesk summaries(
      Transactions transactions,
      SummaryBook pages,
      ReportDesk reports,
      ExchangeClock clock,
      Timers timers,
      Event<Written> written) {
    return new SummaryDesk(
        new SummaryDesk.Ports(transactions, pages, reports, clock, timers, written::fire));
  }

  void start(@Observes StartupEvent started, SummaryDesk summaries) {
    summaries.start();
  }
}
