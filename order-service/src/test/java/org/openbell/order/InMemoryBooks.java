package org.openbell.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openbell.kit.testing.Rewindable;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;
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

/// All that order-service remembers, for as long as the test lives; it survives a restart of the
/// desk as the database does.
final class InMemoryBooks implements Rewindable {
  private HouseState house = HouseState.ASLEEP;
  private final Map<TradeId, Trade> trades = new LinkedHashMap<>();
  private final Map<OrderRef, Order> orders = new LinkedHashMap<>();
  private final Map<String, Fill> fills = new LinkedHashMap<>();
  private final Map<String, Usd> commissions = new LinkedHashMap<>();
  private final Map<String, Instant> seen = new LinkedHashMap<>();
  private ArmingState armed = ArmingState.NONE;
  private int lastId;
  private Runnable whenTouched = () -> {};

  private final Candidates candidates =
      new Candidates() {
        @Override
        public void keep(CandidatesFound found) {
          found
              .candidates()
              .forEach(one -> seen.put(found.scan() + " " + one.instrument().symbol(), one.asOf()));
        }

        @Override
        public Optional<Instant> seenAt(ScanId scan, Symbol symbol) {
          return Optional.ofNullable(seen.get(scan + " " + symbol));
        }
      };

  private final ArmingBook arming =
      new ArmingBook() {
        @Override
        public ArmingState get() {
          return armed;
        }

        @Override
        public void put(ArmingState state) {
          armed = state;
        }
      };

  Books books() {
    return new Books(
        new TheHouse(), new TheTrades(), new TheOrders(), new TheFills(), candidates, arming);
  }

  Order order(OrderRef ref) {
    return orders.get(ref);
  }

  Trade trade(TradeId id) {
    return trades.get(id);
  }

  List<Order> allOrders() {
    return List.copyOf(orders.values());
  }

  /// What happens soon after somebody else has touched what is in here: it is read anew.
  void whenTouched(Runnable soon) {
    whenTouched = soon;
  }

  /// A row that somebody typed into the database.
  void forge(Fill fill) {
    fills.put(fill.executionId(), fill);
    whenTouched.run();
  }

  void forge(Order order) {
    orders.put(order.ref(), order);
    whenTouched.run();
  }

  void forge(HouseState state) {
    house = state;
    whenTouched.run();
  }

  void forge(Trade trade) {
    trades.put(trade.id(), trade);
    whenTouched.run();
  }

  /// The newest part of the database is gone: everything since the snapshot.
  void loseTheTail() {
    trades.clear();
    orders.clear();
    fills.clear();
    lastId = 0;
    whenTouched.run();
  }

  @Override
  public Runnable mark() {
    HouseState houseBefore = house;
    ArmingState armedBefore = armed;
    List<Runnable> undo = List.of(of(trades), of(orders), of(fills), of(commissions), of(seen));
    return () -> {
      armed = armedBefore;
      house = houseBefore;
      undo.forEach(Runnable::run);
    };
  }

  private static <K, V> Runnable of(Map<K, V> map) {
    Map<K, V> before = new LinkedHashMap<>(map);
    return () -> {
      map.clear();
      map.putAll(before);
    };
  }

  private final class TheHouse implements House {
    @Override
    public HouseState get() {
      return house;
    }

    @Override
    public void put(HouseState state) {
      house = state;
    }
  }

  private final class TheTrades implements Trades {
    @Override
    public Optional<Trade> find(TradeId id) {
      return Optional.ofNullable(trades.get(id));
    }

    @Override
    public List<Trade> of(SessionDate date) {
      return trades.values().stream()
          .filter(trade -> isOf(date, trade.id()))
          .sorted(Comparator.comparing(Trade::id))
          .toList();
    }

    @Override
    public void put(Trade trade) {
      trades.put(trade.id(), trade);
    }
  }

  private final class TheOrders implements Orders {
    @Override
    public Optional<Order> find(OrderRef ref) {
      return Optional.ofNullable(orders.get(ref));
    }

    @Override
    public Optional<Order> byBrokerId(int brokerOrderId) {
      return orders.values().stream()
          .filter(order -> order.brokerOrderId() == brokerOrderId)
          .findFirst();
    }

    @Override
    public List<Order> ofTrade(TradeId trade) {
      return sorted(order -> order.ref().trade().equals(trade)).toList();
    }

    @Override
    public List<Order> of(SessionDate date) {
      return sorted(order -> isOf(date, order.ref().trade())).toList();
    }

    @Override
    public List<Order> withErrands() {
      return sorted(order -> order.errand() != Errand.NONE).toList();
    }

    private Stream<Order> sorted(Predicate<Order> wanted) {
      return orders.values().stream()
          .filter(wanted)
          .sorted(Comparator.comparing(Order::brokerOrderId));
    }

    @Override
    public void put(Order order) {
      orders.put(order.ref(), order);
    }

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
      return fills.putIfAbsent(fill.executionId(), fill) == null;
    }

    @Override
    public boolean charge(String executionId, Usd commission) {
      return commissions.putIfAbsent(executionId, commission) == null;
    }

    @Override
    public Usd commissions(SessionDate date) {
      return commissions.entrySet().stream()
          .filter(charged -> isOf(date, fills.get(charged.getKey()).order().trade()))
          .map(Map.Entry::getValue)
          .reduce(Usd.ZERO, Usd::plus);
    }

    @Override
    public Optional<Fill> find(String executionId) {
      return Optional.ofNullable(fills.get(executionId));
    }

    @Override
    public List<Fill> ofTrade(TradeId trade) {
      return some(fill -> fill.order().trade().equals(trade));
    }

    @Override
    public List<Fill> of(SessionDate date) {
      return some(fill -> isOf(date, fill.order().trade()));
    }

    private List<Fill> some(Predicate<Fill> wanted) {
      return new ArrayList<>(fills.values()).stream().filter(wanted).toList();
    }
  }

  private static boolean isOf(SessionDate date, TradeId trade) {
    return trade.text().startsWith(date.toString().replace("-", ""));
  }
}
