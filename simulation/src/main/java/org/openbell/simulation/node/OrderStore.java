package org.openbell.simulation.node;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;
import org.openbell.order.Books;
import org.openbell.order.arming.ArmingBook;
import org.openbell.order.arming.ArmingState;
import org.openbell.order.house.House;
import org.openbell.order.house.HouseState;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Fills;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.Trades;
import org.openbell.order.universe.Candidates;
import org.openbell.simulation.store.Cell;
import org.openbell.simulation.store.Database;
import org.openbell.simulation.store.Table;
import org.openbell.simulation.store.Tape;

/// order-service's tables. A day has one session, so nothing is looked up by date.
public final class OrderStore {
  /// Hears what is written, in the order in which it is.
  public interface Reader {
    void wrote(Order order);

    void wrote(Fill fill);
  }

  private record Found(ScanId scan, Symbol symbol) {}

  private final Database database;
  private final Reader reader;
  private final Cell<HouseState> house;
  private final Cell<ArmingState> arming;
  private final Table<TradeId, Trade> trades;
  private final Table<OrderRef, Order> orders;
  private final Table<String, Fill> fills;
  private final Table<String, Usd> commissions;
  private final Table<Found, Instant> seen;
  private int lastId;

  OrderStore(Database database, Reader reader) {
    Tape tape = database.tape();
    this.database = database;
    this.reader = reader;
    this.house = new Cell<>(tape, HouseState.ASLEEP);
    this.arming = new Cell<>(tape, ArmingState.NONE);
    this.trades = new Table<>(tape);
    this.orders = new Table<>(tape);
    this.fills = new Table<>(tape);
    this.commissions = new Table<>(tape);
    this.seen = new Table<>(tape);
  }

  Books books() {
    return new Books(
        new TheHouse(),
        new TheTrades(),
        new TheOrders(),
        new TheFills(),
        new TheCandidates(),
        new TheArming());
  }

  /// The sequence of order numbers after a tail was lost: it may come again.
  public void forgetIds(int howMany) {
    lastId = Math.max(0, lastId - howMany);
  }

  public List<Order> allOrders() {
    return orders.all();
  }

  public List<Fill> allFills() {
    return fills.all();
  }

  public List<Trade> allTrades() {
    return trades.all();
  }

  /// Whether something is under way whose end somebody has to look for every second.
  boolean isUnsettled() {
    for (Order order : orders.values()) {
      boolean rests = order.state().isConfirmed() && order.errand() == Errand.NONE;
      if (!order.state().isOver() && (!rests || order.cancelAsked())) {
        return true;
      }
    }
    return false;
  }

  private final class TheHouse implements House {
    @Override
    public HouseState get() {
      return house.get();
    }

    @Override
    public void put(HouseState state) {
      if (!state.equals(house.get())) {
        house.put(state);
      }
    }
  }

  private final class TheArming implements ArmingBook {
    @Override
    public ArmingState get() {
      return arming.get();
    }

    @Override
    public void put(ArmingState state) {
      arming.put(state);
    }
  }

  private final class TheCandidates implements Candidates {
    @Override
    public void keep(CandidatesFound found) {
      found
          .candidates()
          .forEach(one -> seen.put(new Found(found.scan(), one.instrument().symbol()), one.asOf()));
    }

    @Override
    public Optional<Instant> seenAt(ScanId scan, Symbol symbol) {
      return seen.find(new Found(scan, symbol));
    }
  }

  private final class TheTrades implements Trades {
    @Override
    public Optional<Trade> find(TradeId id) {
      return trades.find(id);
    }

    @Override
    public List<Trade> of(SessionDate date) {
      List<Trade> all = trades.all();
      all.sort(Comparator.comparing(Trade::id));
      return all;
    }

    @Override
    public void put(Trade trade) {
      trades.put(trade.id(), trade);
    }
  }

  private final class TheOrders implements Orders {
    @Override
    public Optional<Order> find(OrderRef ref) {
      return orders.find(ref);
    }

    @Override
    public Optional<Order> byBrokerId(int brokerOrderId) {
      for (Order order : orders.values()) {
        if (order.brokerOrderId() == brokerOrderId) {
          return Optional.of(order);
        }
      }
      return Optional.empty();
    }

    @Override
    public List<Order> ofTrade(TradeId trade) {
      return sorted(order -> order.ref().trade().equals(trade));
    }

    @Override
    public List<Order> of(SessionDate date) {
      return sorted(_ -> true);
    }

    @Override
    public List<Order> withErrands() {
      return sorted(order -> order.errand() != Errand.NONE);
    }

    private List<Order> sorted(Predicate<Order> wanted) {
      List<Order> found = new ArrayList<>();
      for (Order order : orders.values()) {
        if (wanted.test(order)) {
          found.add(order);
        }
      }
      found.sort(Comparator.comparing(Order::brokerOrderId));
      return found;
    }

    @Override
    public void put(Order order) {
      if (!orders.find(order.ref()).equals(Optional.of(order))) {
        orders.put(order.ref(), order);
        database.note(() -> reader.wrote(order));
      }
    }

    // A sequence of PostgreSQL takes no part in transactions: a number once drawn is gone.
    @Override
    public int nextBrokerOrderId() {
      return ++lastId;
    }

    @Override
    public void continueIdsFrom(int least) {
      lastId = Math.max(lastId, least - 1);
    }
  }

  private final class TheFills implements Fills {
    @Override
    public boolean record(Fill fill) {
      boolean isNew = fills.add(fill.executionId(), fill);
      if (isNew) {
        database.note(() -> reader.wrote(fill));
      }
      return isNew;
    }

    @Override
    public boolean charge(String executionId, Usd commission) {
      return commissions.add(executionId, commission);
    }

    @Override
    public Usd commissions(SessionDate date) {
      Usd sum = Usd.ZERO;
      for (Usd commission : commissions.values()) {
        sum = sum.plus(commission);
      }
      return sum;
    }

    @Override
    public Optional<Fill> find(String executionId) {
      return fills.find(executionId);
    }

    @Override
    public List<Fill> ofTrade(TradeId trade) {
      List<Fill> found = new ArrayList<>();
      for (Fill fill : fills.values()) {
        if (fill.order().trade().equals(trade)) {
          found.add(fill);
        }
      }
      return found;
    }

    @Override
    public List<Fill> of(SessionDate date) {
      return fills.all();
    }
  }
}
