package org.openbell.approval.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.openbell.approval.ReportDesk;
import org.openbell.approval.TapeDesk;
import org.openbell.approval.report.RecordBook;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.model.session.TradingCalendar;

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
}
