package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import org.openbell.simulator.account.Account;
import org.openbell.simulator.gateway.Request.ExecutionFilter;
import org.openbell.simulator.gateway.Request.PlaceOrder;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.OrderKey;
import org.openbell.simulator.venue.Ticket;

/// Carries clients' orders and questions about orders to the venue, and answers the questions.
final class OrderDesk {
  private final Exchange exchange;
  private final Market market;
  private final OrderNews news;
  private final String account;

  OrderDesk(Exchange exchange, Market market, OrderNews news) {
    this.exchange = exchange;
    this.market = market;
    this.news = news;
    this.account = exchange.ledger().account().id();
  }

  void place(Session from, PlaceOrder order, Instant now) {
    var listing = order.contract().find(market);
    if (listing.isEmpty()) {
      var text = "No security definition has been found for the request";
      from.error(order.orderId(), 200, text, now);
      return;
    }
    try {
      var ticket = TicketReader.read(from.clientId(), order, listing.get(), account);
      if (order.whatIf()) {
        preview(from, ticket, now);
      } else {
        news.tell(exchange.place(ticket, now), now);
      }
    } catch (TicketReader.Unreadable e) {
      from.error(order.orderId(), e.refusal().code(), e.refusal().text(), now);
    }
  }

  /// A margin preview: nothing is placed. A fully paid purchase is the whole change in margin.
  private void preview(Session from, Ticket ticket, Instant now) {
    if (!ticket.transmit()) {
      from.error(
          ticket.key().orderId(), 413, "What-if order should have its transmit flag set.", now);
      return;
    }
    var price = market.quote(ticket.listing().symbol(), now).ask();
    var shares = ticket.terms().quantity();
    var preview =
        new OpenOrderMessage.Preview(
            BigDecimal.ZERO,
            price.times(shares).value(),
            exchange.ledger().account().cash().value(),
            Account.previewCommission(shares, price).value());
    var order = Order.imagined(ticket, now);
    from.send(OpenOrderMessage.preview(from.version(), order, account, preview));
  }

  void cancel(Session from, int orderId, Instant now) {
    news.tell(exchange.cancel(new OrderKey(from.clientId(), orderId), now), now);
  }

  void cancelAll(Instant now) {
    news.tell(exchange.cancelAll(now), now);
  }

  void openOrdersOf(Session from) {
    exchange.liveOrders().stream()
        .filter(order -> order.key().clientId() == from.clientId())
        .forEach(order -> news.report(from, order));
    from.send(SystemMessages.end(from.version(), 53));
  }

  void allOpenOrders(Session from) {
    exchange.liveOrders().forEach(order -> news.report(from, order));
    from.send(SystemMessages.end(from.version(), 53));
  }

  void completedOrders(Session from) {
    exchange
        .finishedOrders()
        .forEach(order -> from.send(CompletedOrderMessage.of(from.version(), order, account)));
    from.send(Fields.message(from.version(), 102).done());
  }

  void executions(Session from, int requestId, ExecutionFilter filter, Instant now) {
    var since = WireTime.parse(filter.time());
    if (!filter.time().isBlank() && since.isEmpty()) {
      from.error(requestId, 321, "Error validating request: time '" + filter.time() + "'", now);
      return;
    }
    var ledger = exchange.ledger();
    for (var execution : ledger.executions()) {
      var listing = market.listing(execution.symbol());
      if (listing.isEmpty() || !ExecutionMatch.matches(filter, since, execution, account)) {
        continue;
      }
      from.send(
          OrderMessages.execDetails(from.version(), requestId, execution, listing.get(), account));
      ledger
          .commissionOf(execution.execId())
          .ifPresent(c -> from.send(OrderMessages.commissionReport(from.version(), c)));
    }
    from.send(SystemMessages.end(from.version(), 55, requestId));
  }
}
