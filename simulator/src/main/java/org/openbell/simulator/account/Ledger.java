package org.openbell.simulator.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;

/// What really happened at the broker: the truth that audits compare every belief with.
///
/// Nothing is ever lost: an execution that was corrected is kept beside its newest revision.
/// Mutable; only the thread that owns the exchange touches it.
public final class Ledger {
  /// More than this in one day is a runaway client; the venue refuses further orders.
  public static final int MAX_ORDERS = 20_000;

  private final Account account;
  private final Map<Long, LedgerOrder> orders = new LinkedHashMap<>();
  private final Map<Long, List<StatusChange>> statuses = new LinkedHashMap<>();
  private final Map<Long, List<TermsChange>> terms = new LinkedHashMap<>();
  private final List<Execution> executions = new ArrayList<>();
  private final Map<String, Instant> revisedAt = new LinkedHashMap<>();
  private final List<Execution> superseded = new ArrayList<>();
  private final List<HandAct> handActs = new ArrayList<>();
  private final Map<String, Commission> commissions = new LinkedHashMap<>();

  /// From `at` on an order had this status, with this many shares filled.
  public record StatusChange(Instant at, String status, Shares filled) {}

  /// From `at` on an order was for so many shares at these prices.
  public record TermsChange(
      Instant at, Shares quantity, Optional<Price> limitPrice, Optional<Price> stopPrice) {}

  public Ledger(Account account) {
    this.account = account;
  }

  /// Writes down an order the broker took responsibility for, or its newest terms after a change.
  public void orderReceived(LedgerOrder order, Instant at) {
    orders.put(order.permId(), order);
    statuses.computeIfAbsent(order.permId(), unused -> new ArrayList<>());
    var changes = terms.computeIfAbsent(order.permId(), unused -> new ArrayList<>());
    var change = new TermsChange(at, order.quantity(), order.limitPrice(), order.stopPrice());
    if (changes.isEmpty() || !sameTerms(changes.getLast(), change)) {
      changes.add(change);
    }
  }

  public void statusChanged(long permId, StatusChange change) {
    var history = statuses.get(permId);
    if (history.isEmpty() || !sameState(history.getLast(), change)) {
      history.add(change);
    }
  }

  /// Books an execution in the account and remembers it with what it cost.
  public Commission executed(Execution execution) {
    executions.add(execution);
    var commission = account.book(execution);
    commissions.put(execution.execId(), commission);
    return commission;
  }

  /// Puts the next revision of an execution in place of what was known, and books the day again.
  ///
  /// The commission stays what it was; a bust, no shares at all, gives it back.
  ///
  /// @throws IllegalArgumentException when there is no such execution
  public Commission revised(Execution revision, Instant at) {
    var index = indexOf(revision);
    revisedAt.put(revision.execId(), at);
    var before = executions.set(index, revision);
    superseded.add(before);
    var paid = commissions.get(before.execId()).amount();
    commissions.put(
        revision.execId(),
        new Commission(
            revision.execId(), revision.shares().isZero() ? Usd.ZERO : paid, Optional.empty()));
    account.reopen();
    for (var execution : executions) {
      var charge = commissions.get(execution.execId()).amount();
      commissions.put(execution.execId(), account.book(execution, charge));
    }
    return commissions.get(revision.execId());
  }

  private int indexOf(Execution revision) {
    for (var i = 0; i < executions.size(); i++) {
      if (executions.get(i).base().equals(revision.base())) {
        return i;
      }
    }
    throw new IllegalArgumentException("no execution " + revision.base() + ".*");
  }

  /// Remembers what the account's owner did past every program.
  public void actedByHand(HandAct act) {
    handActs.add(act);
  }

  public List<HandAct> handActs() {
    return List.copyOf(handActs);
  }

  public boolean isFull() {
    return orders.size() >= MAX_ORDERS;
  }

  public Account account() {
    return account;
  }

  public List<LedgerOrder> orders() {
    return List.copyOf(orders.values());
  }

  public List<StatusChange> statusesOf(long permId) {
    return List.copyOf(statuses.getOrDefault(permId, List.of()));
  }

  /// The terms it had, the first included, in their order.
  public List<TermsChange> termsOf(long permId) {
    return List.copyOf(terms.getOrDefault(permId, List.of()));
  }

  /// When it was said in this revision; for the first, when it was matched.
  public Instant saidAt(Execution execution) {
    return revisedAt.getOrDefault(execution.execId(), execution.time());
  }

  /// Every execution as it is known now: in its newest revision, a busted one with no shares.
  public List<Execution> executions() {
    return List.copyOf(executions);
  }

  /// The revisions that a later one replaced, in the order of their replacement.
  public List<Execution> superseded() {
    return List.copyOf(superseded);
  }

  public List<Execution> executionsOf(long permId) {
    return executions.stream().filter(execution -> execution.permId() == permId).toList();
  }

  public Optional<Commission> commissionOf(String execId) {
    return Optional.ofNullable(commissions.get(execId));
  }

  private static boolean sameTerms(TermsChange a, TermsChange b) {
    return a.quantity().equals(b.quantity())
        && a.limitPrice().equals(b.limitPrice())
        && a.stopPrice().equals(b.stopPrice());
  }

  private static boolean sameState(StatusChange a, StatusChange b) {
    return a.status().equals(b.status()) && a.filled().equals(b.filled());
  }
}
