package org.openbell.auditor.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openbell.auditor.fact.BrokerOrder;

/// A trade at the broker: its orders, what they bought and sold, and what a person sold beside us.
///
/// Every question is about a moment and counts what happened at that very moment.
public final class Lot {
  private static final int DECIMALS = 8;

  private final String trade;
  private final String symbol;
  private final List<Move> moves = new ArrayList<>();
  private final List<BrokerOrder> orders = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();

  /// Collected when first asked for, when nothing is added any more.
  private final SortedSet<Instant> moments = new TreeSet<>();

  private record Taken(Instant at, long shares, BigDecimal amount) {}

  Lot(String trade, String symbol) {
    this.trade = trade;
    this.symbol = symbol;
  }

  void add(Move move) {
    moves.add(move);
  }

  void add(BrokerOrder order) {
    orders.add(order);
  }

  void takenByHand(Instant at, long shares, BigDecimal amount) {
    taken.add(new Taken(at, shares, amount));
  }

  public String trade() {
    return trade;
  }

  public String symbol() {
    return symbol;
  }

  /// In the order in which they happened.
  public List<Move> moves() {
    return moves;
  }

  /// In the order in which the broker received them.
  public List<BrokerOrder> orders() {
    return orders;
  }

  public boolean wasHeld() {
    return !moves.isEmpty();
  }

  public long net(Instant moment) {
    long shares = 0;
    for (Move move : moves) {
      if (move.at().isAfter(moment)) {
        break;
      }
      shares += move.signed();
    }
    return shares;
  }

  /// What is left of it when a person has sold some; never less than nothing.
  public long left(Instant moment) {
    return Math.max(0, net(moment) - sum(taken, moment));
  }

  /// What a person's sales of it brought.
  public BigDecimal broughtByHand(Instant moment) {
    BigDecimal amount = BigDecimal.ZERO;
    for (Taken sale : taken) {
      if (!sale.at().isAfter(moment)) {
        amount = amount.add(sale.amount());
      }
    }
    return amount;
  }

  private static long sum(List<Taken> sales, Instant moment) {
    long shares = 0;
    for (Taken sale : sales) {
      if (!sale.at().isAfter(moment)) {
        shares += sale.shares();
      }
    }
    return shares;
  }

  /// What was paid for it by then.
  public BigDecimal paid(Instant moment) {
    BigDecimal amount = BigDecimal.ZERO;
    for (Move move : moves) {
      if (move.isBuy() && !move.at().isAfter(moment)) {
        amount = amount.add(move.amount());
      }
    }
    return amount;
  }

  /// Share-weighted price of what was bought by then; empty when nothing was.
  public Optional<BigDecimal> averageEntry(Instant moment) {
    long shares = 0;
    BigDecimal amount = BigDecimal.ZERO;
    for (Move move : moves) {
      if (move.at().isAfter(moment)) {
        break;
      }
      if (move.isBuy()) {
        shares += move.shares();
        amount = amount.add(move.amount());
      }
    }
    return shares <= 0
        ? Optional.empty()
        : Optional.of(amount.divide(BigDecimal.valueOf(shares), DECIMALS, RoundingMode.HALF_EVEN));
  }

  /// Every moment at which something about it changed, the earliest first.
  public SortedSet<Instant> moments() {
    if (moments.isEmpty()) {
      collectMoments();
    }
    return moments;
  }

  private void collectMoments() {
    for (Move move : moves) {
      moments.add(move.at());
    }
    for (Taken sale : taken) {
      moments.add(sale.at());
    }
    for (BrokerOrder order : orders) {
      for (BrokerOrder.Status status : order.statuses()) {
        moments.add(status.from());
      }
      for (BrokerOrder.Terms terms : order.terms()) {
        moments.add(terms.from());
      }
    }
  }

  @Override
  public String toString() {
    return trade + " " + moves.stream().map(Move::execution).toList();
  }
}
