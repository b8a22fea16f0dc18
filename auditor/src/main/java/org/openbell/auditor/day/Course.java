package org.openbell.auditor.day;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Trade;

/// The course of a day: its facts in order, summed up by trade and by symbol.
public final class Course {
  private final Day day;
  private final Map<String, Lot> lots = new LinkedHashMap<>();
  private final Map<String, List<Move>> movesBySymbol = new HashMap<>();
  private final Map<String, Long> opening = new HashMap<>();
  private final Map<String, Trade> trades = new HashMap<>();
  private final List<Outage> outages;

  public Course(Day day) {
    this.day = day;
    for (BrokerPosition position : day.positions()) {
      if (position.opening()) {
        opening.merge(position.symbol(), position.shares(), Long::sum);
      }
    }
    for (Trade trade : day.trades()) {
      trades.putIfAbsent(trade.id(), trade);
    }
    var orders = new ArrayList<>(day.orders());
    orders.sort(Comparator.comparing(BrokerOrder::receivedAt));
    for (BrokerOrder order : orders) {
      if (order.name().isOurs()) {
        lot(order.name().trade(), order.symbol()).add(order);
      }
    }
    for (Move move : moves(day.executions())) {
      var execution = move.execution();
      movesBySymbol.computeIfAbsent(execution.symbol(), _ -> new ArrayList<>()).add(move);
      if (execution.name().isOurs()) {
        lot(execution.name().trade(), execution.symbol()).add(move);
      }
    }
    outages = new ArrayList<>(day.outages());
    outages.sort(Comparator.comparing(Outage::from));
    movesBySymbol.forEach(this::findWhatHandsTook);
  }

  private Lot lot(String trade, String symbol) {
    return lots.computeIfAbsent(trade, _ -> new Lot(trade, symbol));
  }

  /// The changes that executions and their revisions made, in the order in which they were said.
  private static List<Move> moves(List<BrokerExecution> executions) {
    var sorted = new ArrayList<>(executions);
    sorted.sort(
        Comparator.comparing(BrokerExecution::saidAt)
            .thenComparing(BrokerExecution::at)
            .thenComparingInt(BrokerExecution::revision));
    var newest = new HashMap<String, BrokerExecution>();
    var moves = new ArrayList<Move>(sorted.size());
    for (BrokerExecution execution : sorted) {
      var before = newest.get(execution.base());
      if (before == null) {
        moves.add(
            new Move(execution.saidAt(), execution.shares(), execution.amount(), execution, false));
      } else if (before.revision() < execution.revision()) {
        moves.add(
            new Move(
                execution.saidAt(),
                execution.shares() - before.shares(),
                execution.amount().subtract(before.amount()),
                execution,
                true));
      } else {
        continue;
      }
      newest.put(execution.base(), execution);
    }
    return moves;
  }

  /// A sale by hand takes what is not ours first, then what is; what is bought back is not ours.
  private void findWhatHandsTook(String symbol, List<Move> moves) {
    long foreign = Math.max(0, opening(symbol));
    for (Move move : moves) {
      if (move.execution().name().isOurs()) {
        continue;
      }
      foreign += move.signed();
      if (foreign < 0) {
        takeFromOurs(symbol, move, -foreign);
        foreign = 0;
      }
    }
  }

  private void takeFromOurs(String symbol, Move sale, long shares) {
    long wanted = shares;
    for (Lot lot : lots.values()) {
      if (lot.symbol().equals(symbol) && wanted > 0) {
        long part = Math.min(wanted, lot.left(sale.at()));
        if (part > 0) {
          lot.takenByHand(
              sale.at(), part, sale.execution().price().multiply(BigDecimal.valueOf(part)));
          wanted -= part;
        }
      }
    }
  }

  public Day day() {
    return day;
  }

  /// Every trade with an order or an execution of ours at the broker.
  public Collection<Lot> lots() {
    return lots.values();
  }

  public Optional<Lot> lot(String trade) {
    return Optional.ofNullable(lots.get(trade));
  }

  public Optional<Trade> trade(String id) {
    return Optional.ofNullable(trades.get(id));
  }

  /// What the account held before the day.
  public long opening(String symbol) {
    return opening.getOrDefault(symbol, 0L);
  }

  public Map<String, Long> openings() {
    return opening;
  }

  /// Every execution in each symbol, ours and others', in order.
  public Map<String, List<Move>> movesBySymbol() {
    return movesBySymbol;
  }

  public List<Move> moves(String symbol) {
    return movesBySymbol.getOrDefault(symbol, List.of());
  }

  /// Whether what had to be done from `since` on was done too late at `done`.
  ///
  /// While the system was connected it has the short time; when a part of it was away it has the
  /// longer one from its return on.
  public boolean isOverdue(Instant since, Instant done) {
    var reactions = day.limits().reactions();
    return isOverdue(since, done, reactions.connected(), reactions.afterOutage());
  }

  /// The same with limits of one's own.
  public boolean isOverdue(Instant since, Instant done, Duration connected, Duration after) {
    var pace = day.pace();
    Instant start = since;
    Duration allowed = connected;
    for (Outage outage : outages) {
      if (outage.from().isAfter(done) || pace.isLonger(start, outage.from(), allowed)) {
        break;
      }
      if (outage.until().isEmpty()) {
        return false;
      }
      Instant back = outage.until().get();
      if (pace.real(start, back).plus(after).compareTo(allowed) > 0) {
        start = back;
        allowed = after;
      }
    }
    return pace.isLonger(start, done, allowed);
  }

  /// Shares that the broker took back from purchases among these moves before a moment at which
  /// nobody could have heard of it yet: an exit that rested there may have sold them.
  public long takenBackUnheard(Collection<Move> moves, Instant moment) {
    long shares = 0;
    for (Move move : moves) {
      if (move.at().isAfter(moment)) {
        break;
      }
      if (move.isRevision()
          && move.isBuy()
          && move.shares() < 0
          && move.execution().name().isOurs()
          && !isOverdue(move.at(), moment)) {
        shares -= move.shares();
      }
    }
    return shares;
  }

  /// Whether the exchange had stopped trading in it.
  public boolean isHalted(String symbol, Instant moment) {
    for (var halt : day.marketHalts()) {
      if (halt.symbol().equals(symbol) && halt.holds(moment)) {
        return true;
      }
    }
    return false;
  }

  /// Shares that came and went without an order of ours, up to that moment.
  public long foreign(String symbol, Instant moment) {
    return sum(symbol, moment, false);
  }

  /// Shares that orders of ours brought and took, up to that moment.
  public long ours(String symbol, Instant moment) {
    return sum(symbol, moment, true);
  }

  private long sum(String symbol, Instant moment, boolean ours) {
    long shares = 0;
    for (Move move : moves(symbol)) {
      if (move.at().isAfter(moment)) {
        break;
      }
      if (move.execution().name().isOurs() == ours) {
        shares += move.execution().side() == Side.BUY ? move.shares() : -move.shares();
      }
    }
    return shares;
  }
}
