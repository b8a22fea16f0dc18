package org.openbell.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.journal.JournalBook;
import org.openbell.approval.journal.JournalEntry;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;

/// The desk's books without a database.
final class MemoryBooks implements ApprovalBook, JournalBook {
  private final Map<TradeId, Approval> approvals = new TreeMap<>();
  private final List<JournalEntry> entries = new ArrayList<>();

  @Override
  public boolean add(Approval approval) {
    return approvals.putIfAbsent(approval.ask().trade(), approval) == null;
  }

  @Override
  public Optional<Approval> find(TradeId trade) {
    return Optional.ofNullable(approvals.get(trade));
  }

  @Override
  public boolean settle(Approval decided) {
    TradeId trade = decided.ask().trade();
    if (!(approvals.get(trade).state() instanceof Pending)) {
      return false;
    }
    approvals.put(trade, decided);
    return true;
  }

  @Override
  public List<Approval> pending() {
    return approvals.values().stream()
        .filter(approval -> approval.state() instanceof Pending)
        .sorted(Comparator.comparing(approval -> approval.ask().lapsesAt()))
        .toList();
  }

  @Override
  public List<Approval> latest() {
    return List.copyOf(approvals.values());
  }

  @Override
  public void add(JournalEntry entry) {
    entries.add(entry);
  }

  @Override
  public List<Numbered> read(Passage passage, int limit) {
    return numbered().stream()
        .filter(entry -> entry.seq() > passage.after())
        .filter(entry -> passage.date().stream().allMatch(entryOf(entry).date()::equals))
        .filter(entry -> entryOf(entry).mentions().containsAll(passage.symbol().stream().toList()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Numbered> about(Symbol symbol) {
    return numbered().stream().filter(entry -> entryOf(entry).mentions().contains(symbol)).toList();
  }

  @Override
  public List<String> bodies(SessionDate date, Collection<String> types) {
    return entries.stream()
        .filter(entry -> entry.date().equals(date) && types.contains(entry.type()))
        .map(JournalEntry::body)
        .toList();
  }

  @Override
  public boolean knows(SessionDate date) {
    return entries.stream().anyMatch(entry -> entry.date().equals(date));
  }

  @Override
  public boolean wasTold(SessionDate date, String type) {
    return !bodies(date, List.of(type)).isEmpty();
  }

  private JournalEntry entryOf(Numbered entry) {
    return entries.get((int) entry.seq() - 1);
  }

  private List<Numbered> numbered() {
    List<Numbered> numbered = new ArrayList<>();
    for (JournalEntry entry : entries) {
      numbered.add(
          new Numbered(
              numbered.size() + 1L,
              entry.eventId(),
              entry.type(),
              entry.occurredAt(),
              entry.causedBy(),
              entry.line()));
    }
    return numbered;
  }
}
