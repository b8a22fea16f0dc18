package org.openbell.tws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderStatus;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.Response;

/// Puts the messages that answer one query together. Messages it does not need are ignored.
interface Gathering<T> {
  void add(Response response);

  T result();

  /// The same messages, made into something else.
  default <R> Gathering<R> then(Function<T, R> made) {
    var original = this;
    return new Gathering<>() {
      @Override
      public void add(Response response) {
        original.add(response);
      }

      @Override
      public R result() {
        return made.apply(original.result());
      }
    };
  }

  /// Every message of one type that fits, in order.
  static <E extends Response> Gathering<List<E>> all(Class<E> type, Predicate<E> fits) {
    var found = new ArrayList<E>();
    return new Gathering<>() {
      @Override
      public void add(Response response) {
        if (type.isInstance(response) && fits.test(type.cast(response))) {
          found.add(type.cast(response));
        }
      }

      @Override
      public List<E> result() {
        return List.copyOf(found);
      }
    };
  }

  /// Positions, the last word on each: a fill during the answer repeats one.
  static Gathering<List<Position>> positions() {
    record Key(String account, int contractId, String symbol) {}
    var latest = new LinkedHashMap<Key, Position>();
    return new Gathering<>() {
      @Override
      public void add(Response response) {
        if (response instanceof Position p) {
          var contract = p.contract();
          latest.put(new Key(p.account(), contract.contractId(), contract.symbol()), p);
        }
      }

      @Override
      public List<Position> result() {
        return List.copyOf(latest.values());
      }
    };
  }

  /// Figures and holdings of an account, each as often as it was told.
  static Gathering<List<AccountUpdate>> accountUpdates() {
    return all(AccountUpdate.class, update -> !(update instanceof AccountUpdate.Complete));
  }

  /// Orders with their progress, the last word on each.
  static Gathering<List<OpenOrderReport>> openOrders() {
    var orders = new LinkedHashMap<OrderKey, OpenOrder>();
    Map<OrderKey, OrderStatus> statuses = new LinkedHashMap<>();
    return new Gathering<>() {
      @Override
      public void add(Response response) {
        if (response instanceof OpenOrder o && !o.whatIf()) {
          orders.put(OrderKey.of(o.clientId(), o.orderId(), o.permId()), o);
        }
        if (response instanceof OrderStatus s) {
          statuses.put(OrderKey.of(s.clientId(), s.orderId(), s.permId()), s);
        }
      }

      @Override
      public List<OpenOrderReport> result() {
        return orders.entrySet().stream()
            .map(
                e ->
                    new OpenOrderReport(
                        e.getValue(), Optional.ofNullable(statuses.get(e.getKey()))))
            .toList();
      }
    };
  }

  /// Orders placed through a socket have an order id, unique per client; others only a permanent
  /// id.
  record OrderKey(int clientId, int orderId, long permId) {
    static OrderKey of(int clientId, int orderId, long permId) {
      return orderId > 0 ? new OrderKey(clientId, orderId, 0) : new OrderKey(0, 0, permId);
    }
  }
}
