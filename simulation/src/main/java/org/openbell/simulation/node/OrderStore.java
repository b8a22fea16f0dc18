package org.openbell.simulation.node;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  private final Supplier<List<Trade>> tradesById;
  private final Supplier<List<Order>> ordersByNumber;
  private final Supplier<List<Order>> ordersWithErrands;
  private final Supplier<Map<TradeId, List<Order>>> ordersByTrade;
  private final Supplier<Map<TradeId, List<Fill>>> fillsByTrade;
  private final Supplier<List<Fill>> fillsInOrder;
  private final Supplier<Boolean> unsettled;
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
    this.tradesById = trades.derived(all -> sorted(all, Comparator.comparing(Trade::id)));
    this.ordersByNumber =
        orders.derived(all -> sorted(all, Comparator.comparingInt(Order::brokerOrderId)));
    this.ordersWithErrands =
        orders.derived(
            _ ->
                ordersByNumber.get().stream()
                    .filter(order -> order.errand() != Errand.NONE)
                    .toList());
    this.ordersByTrade =
        orders.derived(
            _ ->
                ordersByNumber.get().stream()
                    .collect(Collectors.groupingBy(order -> order.ref().trade())));
    this.fillsInOrder = fills.derived(List::copyOf);
    this.fillsByTrade =
        fills.derived(
            all -> all.stream().collect(Collectors.groupingBy(fill -> fill.order().trade())));
    this.unsettled = orders.derived(all -> all.stream().anyMatch(OrderStore::isUnderWay));
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

  /// The sequence of order numbers after a tail was lost: numbers may come again, but none that a
  /// row still has. PostgreSQL logs a drawn number before the commit of the row that uses it.
  public void forgetIds(int howMany) {
    int used = orders.all().stream().mapToInt(Order::brokerOrderId).max().orElse(0);
    lastId = Math.max(used, lastId - howMany);
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
    return unsettled.get();
  }

  private static boolean isUnderWay(Order order) {
    boolean rests = order.state().isConfirmed() && order.errand() == Errand.NONE;
    return !order.state().isOver() && (!rests || order.cancelAsked());
  }

  private static <T> List<T> sorted(Collection<T> rows, Comparator<T> by) {
    return rows.stream().sorted(by).toList();
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
      return tradesById.get();
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
      return ordersByTrade.get().getOrDefault(trade, List.of());
    }

    @Override
    public List<Order> of(SessionDate date) {
      return ordersByNumber.get();
    }

    @Override
    public List<Order> withErrands() {
      return ordersWithErrands.get();
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
      return fillsByTrade.get().getOrDefault(trade, List.of());
    }

    @Override
    public List<Fill> of(SessionDate date) {
      return fillsInOrder.get();
    }
  }
}
