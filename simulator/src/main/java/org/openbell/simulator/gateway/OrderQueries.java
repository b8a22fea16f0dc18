package org.openbell.simulator.gateway;

import java.time.Instant;
import org.openbell.simulator.gateway.Request.ExecutionFilter;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.venue.Exchange;

/// Answers what orders and executions there are.
final class OrderQueries {
  private final Exchange exchange;
  private final Market market;
  private final OrderNews news;
  private final String account;

  OrderQueries(Exchange exchange, Market market, OrderNews news) {
    this.exchange = exchange;
    this.market = market;
    this.news = news;
    this.account = exchange.ledger().account().id();
  }

  /// A client's own orders; client 0 takes over the screen orders by asking.
  void openOrdersOf(Session from, Instant now) {
    if (from.clientId() == 0) {
      news.tell(exchange.bindScreenOrders(now), now);
    }
    reportOwn(from);
    from.send(SystemMessages.end(from.version(), 53));
  }

  /// Without an end marker: what a gateway sends unasked when it is set to.
  void reportOwn(Session to) {
    exchange.liveOrders().stream()
        .filter(order -> order.key().clientId() == to.clientId())
        .forEach(order -> news.report(to, order));
  }

  void allOpenOrders(Session from) {
    from.learnAllOrders();
    exchange.liveOrders().forEach(order -> news.report(from, order));
    from.send(SystemMessages.end(from.version(), 53));
  }

  void autoOpenOrders(Session from, boolean bind, Instant now) {
    if (from.clientId() == 0) {
      exchange.bindScreenOrdersAtOnce(bind);
    } else {
      from.error(
          SystemMessages.NO_REQUEST, 327, "Only the default client can auto bind orders", now);
    }
  }

  void completedOrders(Session from, boolean apiOnly) {
    exchange.finishedOrders().stream()
        .filter(order -> !apiOnly || !order.key().isByHand())
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
