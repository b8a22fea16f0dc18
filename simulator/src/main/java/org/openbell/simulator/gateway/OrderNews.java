package org.openbell.simulator.gateway;

import java.time.Instant;
import java.util.List;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.OrderStatus;
import org.openbell.simulator.venue.VenueEvent;

/// Brings what happened at the venue to the client whose order it concerns.
///
/// A client that is not connected misses it and has to ask later, as with a real gateway.
final class OrderNews {
  private final Exchange exchange;
  private final Clients clients;
  private final AccountDesk accounts;
  private final String account;

  OrderNews(Exchange exchange, Clients clients, AccountDesk accounts) {
    this.exchange = exchange;
    this.clients = clients;
    this.accounts = accounts;
    this.account = exchange.ledger().account().id();
  }

  void tell(List<VenueEvent> events, Instant now) {
    events.forEach(event -> tell(event, now));
  }

  private void tell(VenueEvent event, Instant now) {
    switch (event) {
      case VenueEvent.Reported(var order) -> ownerOf(order).forEach(to -> report(to, order));
      case VenueEvent.Executed(var order, var execution) -> {
        ownerOf(order)
            .forEach(
                to -> {
                  to.send(execution(to, order, execution));
                  report(to, order);
                });
        accounts.positionChanged(order.symbol());
      }
      case VenueEvent.Revised(var order, var execution) -> {
        ownerOf(order).forEach(to -> to.send(execution(to, order, execution)));
        accounts.positionChanged(order.symbol());
        accounts.valuesChanged(now);
      }
      case VenueEvent.Canceling(var order, var asked) ->
          // The client's own cancel is reported by status, the broker's by openOrder.
          ownerOf(order)
              .forEach(
                  to ->
                      to.send(
                          asked
                              ? status(to, order)
                              : OpenOrderMessage.of(to.version(), order, account)));
      case VenueEvent.Unstaged(var order) -> canceled(order, "", now);
      case VenueEvent.Bound(var order) -> ownerOf(order).forEach(to -> bound(to, order));
      case VenueEvent.Charged(var order, var commission) -> {
        ownerOf(order)
            .forEach(to -> to.send(OrderMessages.commissionReport(to.version(), commission)));
        accounts.valuesChanged(now);
      }
      case VenueEvent.Canceled(var order, var reason) -> canceled(order, reason, now);
      case VenueEvent.Rejected(var order, var refusal) ->
          ownerOf(order)
              .forEach(
                  to -> {
                    to.error(order.key().orderId(), refusal.code(), refusal.text(), now);
                    report(to, order);
                  });
      case VenueEvent.Warned(var order, var remark) ->
          ownerOf(order)
              .forEach(to -> to.error(order.key().orderId(), remark.code(), remark.text(), now));
      case VenueEvent.Refused(var key, var refusal) ->
          clients
              .withId(key.clientId())
              .ifPresent(to -> to.error(key.orderId(), refusal.code(), refusal.text(), now));
    }
  }

  private void canceled(Order order, String reason, Instant now) {
    ownerOf(order)
        .forEach(
            to -> {
              to.send(status(to, order));
              to.error(order.key().orderId(), 202, "Order Canceled - reason:" + reason, now);
            });
  }

  private void bound(Session to, Order order) {
    to.send(OrderMessages.orderBound(to.version(), order));
    report(to, order);
  }

  private Message execution(Session to, Order order, Execution execution) {
    return OrderMessages.execDetails(
        to.version(), SystemMessages.NO_REQUEST, execution, order.ticket().listing(), account);
  }

  /// openOrder, then orderStatus.
  void report(Session to, Order order) {
    to.send(OpenOrderMessage.of(to.version(), order, account));
    to.send(status(to, order));
  }

  private Message status(Session to, Order order) {
    var held = order.status() == OrderStatus.PRE_SUBMITTED ? exchange.whyHeld(order) : "";
    return OrderMessages.orderStatus(to.version(), order, held);
  }

  private List<Session> ownerOf(Order order) {
    return clients.withId(order.key().clientId()).stream().toList();
  }
}
