package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Account;
import org.openbell.simulator.gateway.Request.PlaceOrder;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.Order;
import org.openbell.simulator.venue.OrderKey;
import org.openbell.simulator.venue.Ticket;

/// Carries clients' orders and cancels to the venue.
final class OrderDesk {
  private static final String READ_ONLY =
      "Error validating request: the API interface is currently in Read-Only mode.";

  private final Exchange exchange;
  private final Market market;
  private final OrderNews news;
  private final OrderSettings settings;
  private final String account;

  OrderDesk(Exchange exchange, Market market, OrderNews news, OrderSettings settings) {
    this.exchange = exchange;
    this.market = market;
    this.news = news;
    this.settings = settings;
    this.account = exchange.ledger().account().id();
  }

  void place(Session from, PlaceOrder order, Instant now) {
    if (refusesToWrite(from, order.orderId(), now)) {
      return;
    }
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

  private boolean refusesToWrite(Session from, int orderId, Instant now) {
    if (settings.readOnly()) {
      from.error(orderId, 321, READ_ONLY, now);
    }
    return settings.readOnly();
  }

  /// A margin preview: nothing is placed, and the order id stays free.
  private void preview(Session from, Ticket ticket, Instant now) {
    var orderId = ticket.key().orderId();
    if (!ticket.transmit()) {
      from.error(orderId, 413, "What-if order should have its transmit flag set.", now);
      return;
    }
    var refusal = exchange.check(ticket);
    if (refusal.isPresent()) {
      from.error(orderId, refusal.get().code(), refusal.get().text(), now);
      return;
    }
    var order = Order.imagined(ticket, now);
    from.send(OpenOrderMessage.preview(from.version(), order, account, preview(ticket, now)));
  }

  /// A fully paid purchase is the whole change in margin; a sale out of the holding frees nothing.
  private OpenOrderMessage.Preview preview(Ticket ticket, Instant now) {
    var quote = market.quote(ticket.listing().symbol(), now);
    var isBuy = ticket.terms().side() == Side.BUY;
    var price = isBuy ? quote.ask() : quote.bid();
    var shares = ticket.terms().quantity();
    var held = exchange.ledger().account().holding(ticket.listing().symbol()).shares();
    var covered = !isBuy && held >= shares.count();
    return new OpenOrderMessage.Preview(
        BigDecimal.ZERO,
        covered ? BigDecimal.ZERO : price.times(shares).value(),
        exchange.ledger().account().cash().value(),
        Account.previewCommission(shares, price).value());
  }

  void cancel(Session from, int orderId, Instant now) {
    if (refusesToWrite(from, orderId, now)) {
      return;
    }
    var key = new OrderKey(from.clientId(), orderId);
    var foreign =
        exchange.find(key).isEmpty() ? foreignOrder(from, orderId) : Optional.<Order>empty();
    news.tell(
        foreign
            .map(order -> exchange.cancelForeign(order, key, now))
            .orElseGet(() -> exchange.cancel(key, now)),
        now);
  }

  /// The one live order of another client with that id, if the client has seen it.
  private Optional<Order> foreignOrder(Session from, int orderId) {
    if (!settings.anybodyCancels() || !from.knowsAllOrders() || orderId <= 0) {
      return Optional.empty();
    }
    var candidates =
        exchange.liveOrders().stream().filter(o -> o.key().orderId() == orderId).toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  void cancelAll(Session from, Instant now) {
    if (!refusesToWrite(from, SystemMessages.NO_REQUEST, now)) {
      news.tell(exchange.cancelAll(now), now);
    }
  }
}
