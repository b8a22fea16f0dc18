package org.openbell.approval;

import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.openbell.approval.journal.JournalBook;
import org.openbell.approval.journal.JournalBook.Numbered;
import org.openbell.approval.journal.JournalBook.Passage;
import org.openbell.approval.journal.JournalEntry;
import org.openbell.approval.journal.Narration;
import org.openbell.approval.report.DayReport;
import org.openbell.kit.Transactions;
import org.openbell.kit.json.EventJson;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.event.TickFact;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// Writes down every event once, hands on the few that ask something of the desk, and reads back.
public final class JournalDesk {
  private static final Logger LOG = Logger.getLogger(JournalDesk.class);

  private final Transactions transactions;
  private final JournalBook journal;
  private final EventJson json;
  private final Narration narration;
  private final ApprovalDesk approvals;

  JournalDesk(ApprovalAssembly.Ports ports, ApprovalDesk approvals) {
    this.transactions = ports.transactions();
    this.journal = ports.journal();
    this.json = ports.json();
    this.narration = new Narration(ports.calendar(), ports.operatorZone());
    this.approvals = approvals;
  }

  /// Takes one event, as read and as it was on the wire, within the transaction that admits it.
  public void take(Envelope envelope, String body) {
    JournalEntry entry = JournalEntry.of(envelope, body, narration);
    journal.add(entry);
    entry.line().ifPresent(LOG::info);
    switch (envelope.payload()) {
      case TradeProposed proposed -> approvals.propose(proposed, envelope.eventId().text());
      case DoneForDay _ -> approvals.lapseAll();
      case SessionSlept slept -> sumUp(slept.date());
      case SchedulerFact _,
          ScannerFact _,
          RankerFact _,
          OrderFact _,
          ApprovalFact _,
          ExitFact _,
          TickFact _,
          OrderCommand _ ->
          LOG.debugf("%s is written down", envelope.type());
    }
  }

  public List<Numbered> read(Passage passage, int limit) {
    return Within.the(transactions, () -> journal.read(passage, limit));
  }

  public List<Numbered> about(Symbol symbol) {
    return Within.the(transactions, () -> journal.about(symbol));
  }

  /// The report of a date; empty when nothing was ever told about it.
  public Optional<DayReport> report(SessionDate date) {
    return Within.the(
        transactions,
        () -> journal.knows(date) ? Optional.of(fold(date)) : Optional.<DayReport>empty());
  }

  private DayReport fold(SessionDate date) {
    List<Event> events =
        journal.bodies(date, DayReport.FOLDED_FROM).stream()
            .map(body -> json.read(body).payload())
            .toList();
    return DayReport.fold(date, events);
  }

  private void sumUp(SessionDate date) {
    var totals = fold(date).totals();
    LOG.infof(
        "%s: %d trades, %d winners, %d losers, %s net",
        date, totals.trades(), totals.winners(), totals.losers(), totals.netPnl().toCents());
  }
}
