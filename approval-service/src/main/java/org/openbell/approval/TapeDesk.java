package org.openbell.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.approval.report.Bar;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.RecordBook;
import org.openbell.kit.Transactions;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// Keeps what was seen of prices, ten seconds to a bar; a look that comes twice changes nothing.
public final class TapeDesk {
  private record Slot(Symbol symbol, Instant from) {}

  private final Transactions transactions;
  private final RecordBook records;

  public TapeDesk(Transactions transactions, RecordBook records) {
    this.transactions = transactions;
    this.records = records;
  }

  /// What was kept of a stock on a date, in order of time.
  public List<Bar> bars(Symbol symbol, SessionDate date) {
    return Within.the(transactions, () -> records.bars(Period.of(date))).stream()
        .filter(bar -> bar.symbol().equals(symbol))
        .toList();
  }

  public void take(Collection<TickSeen> ticks) {
    Map<Slot, Bar> bars = new LinkedHashMap<>();
    ticks.stream()
        .filter(tick -> !tick.last().isZero())
        .map(tick -> Bar.of(tick.symbol(), tick.last(), tick.at()))
        .forEach(bar -> bars.merge(new Slot(bar.symbol(), bar.from()), bar, Bar::with));
    if (!bars.isEmpty()) {
      transactions.run(() -> records.keep(bars.values()));
    }
  }
}
