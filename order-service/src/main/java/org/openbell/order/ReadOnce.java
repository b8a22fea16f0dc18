package org.openbell.order;

import java.util.Comparator;
import java.util.HashMap;
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
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Fills;

/// The books as one turn sees them: what it has read, and not changed since, it does not read
/// again. A fill is waited for by its protection, and every reading is a way to the database.
///
/// Turns come one at a time, and each begins by forgetting what the one before it read.
final class ReadOnce {
  private final Books books;
  private final Map<TradeId, List<Order>> orders = new HashMap<>();
  private final Map<TradeId, List<Fill>> fills = new HashMap<>();
  private Optional<HouseState> house = Optional.empty();

  ReadOnce(Books books) {
    this.books = books;
  }

  void forget() {
    orders.clear();
    fills.clear();
    house = Optional.empty();
  }

  Books books() {
    return new Books(
        new HouseOnce(),
        books.trades(),
        new OrdersOnce(),
        new FillsOnce(),
        books.candidates(),
        books.arming());
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

  private final class OrdersOnce implements Orders {
    @Override
    public Optional<Order> find(OrderRef ref) {
      return books.orders().find(ref);
    }

    @Override
    public Optional<Order> byBrokerId(int brokerOrderId) {
      return books.orders().byBrokerId(brokerOrderId);
    }

    @Override
    public List<Order> ofTrade(TradeId trade) {
      return orders.computeIfAbsent(trade, books.orders()::ofTrade);
    }

    @Override
    public List<Order> of(SessionDate date) {
      return books.orders().of(date);
    }

    @Override
    public List<Order> withErrands() {
      return books.orders().withErrands();
    }

    @Override
    public boolean hasChangedExits(TradeId trade) {
      return books.orders().hasChangedExits(trade);
    }

    @Override
    public void put(Order order) {
      books.orders().put(order);
      orders.computeIfPresent(
          order.ref().trade(),
          (_, read) ->
              with(
                  order,
                  read.stream().filter(other -> !other.ref().equals(order.ref())),
                  Orders.OLDEST_FIRST));
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
      boolean isNew = books.fills().record(fill);
      if (isNew) {
        fills.computeIfPresent(
            fill.order().trade(), (_, read) -> with(fill, read.stream(), Fills.EARLIEST_FIRST));
      }
      return isNew;
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
      return books.fills().find(executionId);
    }

    @Override
    public List<Fill> ofTrade(TradeId trade) {
      return fills.computeIfAbsent(trade, books.fills()::ofTrade);
    }

    @Override
    public List<Fill> of(SessionDate date) {
      return books.fills().of(date);
    }
  }
}
