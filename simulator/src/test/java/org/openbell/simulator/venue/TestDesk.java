package org.openbell.simulator.venue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Accounts;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.market.Market;

/// A trader's hands for tests: orders by order id, the clock on the wall, and all that came back.
final class TestDesk {
  static final int CLIENT = 7;

  private final Ledger ledger = new Ledger(Accounts.withForeignShares());
  private final Exchange exchange;
  private final List<VenueEvent> news = new ArrayList<>();
  private Instant now;

  TestDesk(Market market, String startsAt) {
    this(market, startsAt, FillRules.standard());
  }

  TestDesk(Market market, String startsAt, FillRules fillRules) {
    now = et(startsAt);
    exchange = new Exchange(market, ledger, fillRules, 42, now);
  }

  /// A wall-clock time in New York on the test's session.
  static Instant et(String time) {
    return ExchangeTime.at(SessionDate.parse("2026-11-20"), LocalTime.parse(time));
  }

  static FillRules chunksOf(long shares) {
    return new FillRules(new FillRules.Rule(shares, 100), Map.of());
  }

  static FillRules auctionTakes(int percent) {
    return new FillRules(new FillRules.Rule(5_000, percent), Map.of());
  }

  void until(String time) {
    now = et(time);
    news.addAll(exchange.advanceTo(now));
  }

  void place(Ticket ticket) {
    news.addAll(exchange.place(ticket, now));
  }

  void cancel(int orderId) {
    news.addAll(exchange.cancel(new OrderKey(CLIENT, orderId), now));
  }

  Order order(int orderId) {
    return exchange.find(new OrderKey(CLIENT, orderId)).orElseThrow();
  }

  /// `Filled 100/100 at 10.40`
  String state(int orderId) {
    var order = order(orderId);
    return "%s %s/%s at %s"
        .formatted(
            order.status().wire(), order.filled(), order.terms().quantity(), order.averagePrice());
  }

  String whyHeld(int orderId) {
    return exchange.whyHeld(order(orderId));
  }

  Exchange exchange() {
    return exchange;
  }

  Ledger ledger() {
    return ledger;
  }

  List<Execution> executions() {
    return ledger.executions();
  }

  /// Codes of everything that was refused, rejected or remarked on.
  List<Integer> codes() {
    return news.stream()
        .flatMap(
            event ->
                switch (event) {
                  case VenueEvent.Refused(_, var refusal) -> List.of(refusal.code()).stream();
                  case VenueEvent.Rejected(_, var refusal) -> List.of(refusal.code()).stream();
                  case VenueEvent.Warned(_, var remark) -> List.of(remark.code()).stream();
                  case VenueEvent.Reported _,
                      VenueEvent.Executed _,
                      VenueEvent.Revised _,
                      VenueEvent.Canceling _,
                      VenueEvent.Unstaged _,
                      VenueEvent.Bound _,
                      VenueEvent.Charged _,
                      VenueEvent.Canceled _ ->
                      List.<Integer>of().stream();
                })
        .toList();
  }

  List<VenueEvent> news() {
    return news;
  }

  static Ticket buy(int orderId, long shares, Pricing pricing, TimeInForce timeInForce) {
    return ticket(orderId, Side.BUY, shares, pricing, timeInForce);
  }

  static Ticket sell(int orderId, long shares, Pricing pricing) {
    return ticket(orderId, Side.SELL, shares, pricing, TimeInForce.DAY);
  }

  static Ticket ticket(
      int orderId, Side side, long shares, Pricing pricing, TimeInForce timeInForce) {
    var terms =
        new Terms(
            side,
            Shares.of(shares),
            pricing,
            timeInForce,
            Optional.empty(),
            Optional.empty(),
            false);
    return new Ticket(
        new OrderKey(CLIENT, orderId),
        ScriptedMarket.AAPL,
        terms,
        "ref-" + orderId,
        Optional.empty(),
        0,
        true);
  }

  static Ticket child(Ticket ticket, int parentId, boolean transmit) {
    return new Ticket(
        ticket.key(),
        ticket.listing(),
        ticket.terms(),
        ticket.orderRef(),
        ticket.oca(),
        parentId,
        transmit);
  }

  static Ticket notBefore(Ticket ticket, String time) {
    var t = ticket.terms();
    return ticket.withTerms(
        new Terms(
            t.side(),
            t.quantity(),
            t.pricing(),
            t.timeInForce(),
            Optional.of(et(time)),
            t.goodTill(),
            t.outsideRegularHours()));
  }

  static Pricing market() {
    return new Pricing.Market();
  }

  static Pricing limit(String price) {
    return new Pricing.Limit(Price.parse(price));
  }

  static Pricing stop(String price) {
    return new Pricing.Stop(Price.parse(price));
  }
}
