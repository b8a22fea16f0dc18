package org.openbell.simulator.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.OrderKey;
import org.openbell.simulator.venue.OrderStatus;
import org.openbell.simulator.venue.Refusal;
import org.openbell.simulator.venue.VenueEvent;

/// Brings what happened at the venue to the client whose order it concerns, and states of orders
/// and executions also to the master client. Screen orders concern client 0.
///
/// A client that is not connected misses it and has to ask later, as with a real gateway.
final class OrderNews {
  private final Exchange exchange;
  private final Clients clients;
  private final AccountDesk accounts;
  private final OrderSettings settings;
  private final String account;

  OrderNews(Exchange exchange, Clients clients, AccountDesk accounts, OrderSettings settings) {
    this.exchange = exchange;
    this.clients = clients;
    this.accounts = accounts;
    this.settings = settings;
    this.account = exchange.ledger().account().id();
  }

  void tell(List<VenueEvent> events, Instant now) {
    events.forEach(event -> tell(event, now));
  }

  private void tell(VenueEvent event, Instant now) {
    switch (event) {
      case VenueEvent.Reported(var order) -> observersOf(order).forEach(to -> report(to, order));
      case VenueEvent.Executed(var order, var execution) -> executed(order, execution);
      case VenueEvent.Revised(var order, var execution) -> {
        send(order, to -> execution(to, order, execution));
        accounts.positionChanged(order.symbol());
      }
      // A wanted cancel is reported by status, the end of an order's time by openOrder.
      case VenueEvent.Canceling(var order, var asked) -> {
        if (asked) {
          send(order, to -> status(to, order));
        } else {
          send(order, to -> openOrder(to, order));
        }
      }
      case VenueEvent.Unstaged(var order) -> canceled(order, "", now);
      case VenueEvent.Canceled(var order, var reason) -> canceled(order, reason, now);
      case VenueEvent.Bound(var order) ->
          send(order, to -> OrderMessages.orderBound(to.version(), order));
      case VenueEvent.Charged(var order, var commission) -> {
        send(order, to -> OrderMessages.commissionReport(to.version(), commission));
        accounts.valuesChanged(now);
      }
      case VenueEvent.Rejected(var order, var refusal) -> {
        error(order.key(), refusal, now);
        observersOf(order).forEach(to -> report(to, order));
      }
      case VenueEvent.Warned(var order, var remark) -> error(order.key(), remark, now);
      case VenueEvent.Refused(var key, var refusal) -> error(key, refusal, now);
    }
  }

  private void executed(Order order, Execution execution) {
    observersOf(order)
        .forEach(
            to -> {
              to.send(execution(to, order, execution));
              report(to, order);
              if (order.status() == OrderStatus.FILLED && order.permId() % 2 != 0) {
                // Seen at a real gateway, sometimes: the end is told twice.
                to.send(openOrder(to, order));
              }
            });
    accounts.positionChanged(order.symbol());
  }

  private void canceled(Order order, String reason, Instant now) {
    send(order, to -> status(to, order));
    error(order.key(), new Refusal(202, "Order Canceled - reason:" + reason), now);
  }

  private void error(OrderKey key, Refusal refusal, Instant now) {
    clients
        .withId(key.clientId())
        .ifPresent(to -> to.error(key.orderId(), refusal.code(), refusal.text(), now));
  }

  private Message execution(Session to, Order order, Execution execution) {
    return OrderMessages.execDetails(
        to.version(), SystemMessages.NO_REQUEST, execution, order.ticket().listing(), account);
  }

  /// openOrder, then orderStatus.
  void report(Session to, Order order) {
    to.send(openOrder(to, order));
    to.send(status(to, order));
  }

  private Message openOrder(Session to, Order order) {
    return OpenOrderMessage.of(to.version(), order, account);
  }

  private Message status(Session to, Order order) {
    var held = order.status() == OrderStatus.PRE_SUBMITTED ? exchange.whyHeld(order) : "";
    return OrderMessages.orderStatus(to.version(), order, held);
  }

  /// One message to each observer, written for its version.
  private void send(Order order, Function<Session, Message> message) {
    observersOf(order).forEach(to -> to.send(message.apply(to)));
  }

  private List<Session> observersOf(Order order) {
    var owner = clients.withId(order.key().clientId());
    var master =
        settings.masterClient().isPresent()
            ? clients.withId(settings.masterClient().getAsInt())
            : Optional.<Session>empty();
    return Stream.concat(owner.stream(), master.stream()).distinct().toList();
  }
}
