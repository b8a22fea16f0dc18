package org.openbell.order;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.order.house.House;
import org.openbell.order.house.HouseState;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Fills;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.Trades;

/// The books as this process knows them: what it has read of a day, and what it has written since,
/// it does not read again. A fill is waited for by its protection, and every reading is a way to
/// the database.
///
/// That is sound because under the lease nobody else writes, and every turn proves the lease. What
/// a turn wrote that came to nothing is forgotten with everything else; and trades, orders and the
/// house are read anew once a second, everything with each comparison of the books, so that rows
/// which somebody else has touched are noticed.
final class ReadOnce {
  private final Books books;
  private final Map<SessionDate, Map<TradeId, Trade>> trades = new HashMap<>();
  private final Map<SessionDate, Map<TradeId, List<Order>>> orders = new HashMap<>();
  private final Map<SessionDate, Map<TradeId, List<Fill>>> fills = new HashMap<>();
  private Optional<Map<OrderRef, Order>> errands = Optional.empty();
  private Optional<HouseState> house = Optional.empty();

  ReadOnce(Books books) {
    this.books = books;
  }

  void forget() {
    trades.clear();
    orders.clear();
    fills.clear();
    errands = Optional.empty();
    house = Optional.empty();
  }

  void forgetHouse() {
    house = Optional.empty();
  }

  /// Reads trades and orders anew, so that no fill has to wait for it. Fills are only ever added,
  /// and a day has many: they are read anew with everything else.
  void readAnew(SessionDate date) {
    trades.clear();
    orders.clear();
    errands = Optional.empty();
    tradesOf(date);
    ordersOf(date);
    errands();
  }

  Books books() {
    return new Books(
        new HouseOnce(),
        new TradesOnce(),
        new OrdersOnce(),
        new FillsOnce(),
        books.candidates(),
        books.arming());
  }

  private Map<TradeId, Trade> tradesOf(SessionDate date) {
    return trades.computeIfAbsent(
        date,
        _ -> {
          Map<TradeId, Trade> read = new LinkedHashMap<>();
          books.trades().of(date).forEach(trade -> read.put(trade.id(), trade));
          return read;
        });
  }

  private Map<TradeId, List<Order>> ordersOf(SessionDate date) {
    return orders.computeIfAbsent(
        date,
        _ ->
            new HashMap<>(
                books.orders().of(date).stream()
                    .collect(groupingBy(order -> order.ref().trade()))));
  }

  private Map<TradeId, List<Fill>> fillsOf(SessionDate date) {
    return fills.computeIfAbsent(
        date,
        _ ->
            new HashMap<>(
                books.fills().of(date).stream().collect(groupingBy(fill -> fill.order().trade()))));
  }

  private Map<OrderRef, Order> errands() {
    if (errands.isEmpty()) {
      Map<OrderRef, Order> read = new HashMap<>();
      books.orders().withErrands().forEach(order -> read.put(order.ref(), order));
      errands = Optional.of(read);
    }
    return errands.get();
  }

  private static <T> List<T> with(T one, Stream<T> others, Comparator<T> order) {
    return Stream.concat(others, Stream.of(one)).sorted(order).toList();
  }

  private final class HouseOnce implements House {
    @Override
    public HouseState get() {
      if (house.isEmpty()) {
        house = Optional.of(books.house().get());
      }
      return house.get();
    }

    @Override
    public void put(HouseState state) {
      house = Optional.empty();
      books.house().put(state);
    }
  }

  private final class TradesOnce implements Trades {
    @Override
    public Optional<Trade> find(TradeId id) {
      return Optional.ofNullable(tradesOf(id.date()).get(id));
    }

    @Override
    public List<Trade> of(SessionDate date) {
      return tradesOf(date).values().stream().sorted(Comparator.comparing(Trade::id)).toList();
    }

    @Override
    public void put(Trade trade) {
      books.trades().put(trade);
      tradesOf(trade.id().date()).put(trade.id(), trade);
    }
  }

  private final class OrdersOnce implements Orders {
    @Override
    public Optional<Order> find(OrderRef ref) {
      return ofTrade(ref.trade()).stream().filter(order -> order.ref().equals(ref)).findFirst();
    }

    @Override
    public Optional<Order> byBrokerId(int brokerOrderId) {
      return orders.values().stream()
          .flatMap(day -> day.values().stream())
          .flatMap(List::stream)
          .filter(order -> order.brokerOrderId() == brokerOrderId)
          .findFirst()
          .or(() -> books.orders().byBrokerId(brokerOrderId));
    }

    @Override
    public List<Order> ofTrade(TradeId trade) {
      return ordersOf(trade.date()).getOrDefault(trade, List.of());
    }

    @Override
    public List<Order> of(SessionDate date) {
      return ordersOf(date).values().stream()
          .flatMap(List::stream)
          .sorted(Orders.OLDEST_FIRST)
          .toList();
    }

    @Override
    public List<Order> withErrands() {
      return errands().values().stream().sorted(Orders.OLDEST_FIRST).toList();
    }

    @Override
    public boolean hasChangedExits(TradeId trade) {
      return books.orders().hasChangedExits(trade);
    }

    @Override
    public void put(Order order) {
      books.orders().put(order);
      TradeId trade = order.ref().trade();
      ordersOf(trade.date())
          .merge(
              trade,
              List.of(order),
              (read, _) ->
                  with(
                      order,
                      read.stream().filter(other -> !other.ref().equals(order.ref())),
                      Orders.OLDEST_FIRST));
      errands.ifPresent(
          waiting -> {
            if (order.errand() == Errand.NONE) {
              waiting.remove(order.ref());
            } else {
              waiting.put(order.ref(), order);
            }
          });
    }

    @Override
    public int nextBrokerOrderId() {
      return books.orders().nextBrokerOrderId();
    }

    @Override
    public void continueIdsFrom(int least) {
      books.orders().continueIdsFrom(least);
    }
  }

  private final class FillsOnce implements Fills {
    @Override
    public boolean record(Fill fill) {
      TradeId trade = fill.order().trade();
      Map<TradeId, List<Fill>> day = fillsOf(trade.date());
      if (day.getOrDefault(trade, List.of()).stream()
              .anyMatch(other -> other.executionId().equals(fill.executionId()))
          || !books.fills().record(fill)) {
        return false;
      }
      day.merge(trade, List.of(fill), (read, _) -> with(fill, read.stream(), Fills.EARLIEST_FIRST));
      return true;
    }

    @Override
    public boolean charge(String executionId, Usd commission) {
      return books.fills().charge(executionId, commission);
    }

    @Override
    public Usd commissions(SessionDate date) {
      return books.fills().commissions(date);
    }

    @Override
    public Optional<Fill> find(String executionId) {
      return fills.values().stream()
          .flatMap(day -> day.values().stream())
          .flatMap(List::stream)
          .filter(fill -> fill.executionId().equals(executionId))
          .findFirst()
          .or(() -> books.fills().find(executionId));
    }

    @Override
    public List<Fill> ofTrade(TradeId trade) {
      return fillsOf(trade.date()).getOrDefault(trade, List.of());
    }

    @Override
    public List<Fill> of(SessionDate date) {
      return fillsOf(date).values().stream()
          .flatMap(List::stream)
          .sorted(Fills.EARLIEST_FIRST)
          .toList();
    }
  }
}
