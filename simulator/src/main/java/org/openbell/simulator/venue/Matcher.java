package org.openbell.simulator.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.simulator.account.Commission;
import org.openbell.simulator.account.Execution;

/// Takes the live orders through one exchange second after the other.
final class Matcher {
  /// Commissions arrive milliseconds to ten seconds after their execution (seen at live opens).
  private static final int SHORTEST_CHARGE_MILLIS = 10;

  private static final int LONGEST_CHARGE_MILLIS = 10_000;

  private final Book book;
  private final TradingDay day;
  private final FillRules fillRules;
  private final Endings endings;
  private final long seed;
  private final PriorityQueue<Charge> charges =
      new PriorityQueue<>(Comparator.comparing(Charge::due).thenComparing(Charge::number));
  private final List<Fill> lateReductions = new ArrayList<>();
  private int executions;

  private record Charge(Instant due, int number, long permId, OrderKey key, Commission amount) {}

  /// A member of a group as it was before it traded `shares`.
  private record Fill(Order before, Oca oca, Shares shares) {}

  Matcher(Book book, TradingDay day, FillRules fillRules, Endings endings, long seed) {
    this.book = book;
    this.day = day;
    this.fillRules = fillRules;
    this.endings = endings;
    this.seed = seed;
  }

  boolean hasWork() {
    return !charges.isEmpty() || !book.live().isEmpty();
  }

  void step(Instant second) {
    while (!charges.isEmpty() && !charges.peek().due().isAfter(second)) {
      var charge = charges.remove();
      book.find(charge.key())
          .ifPresent(order -> book.tell(new VenueEvent.Charged(order, charge.amount())));
    }
    for (var order : book.live()) {
      book.findLive(order.permId()).ifPresent(now -> evaluate(now, second));
    }
    lateReductions.forEach(fill -> reduceOthers(fill, second));
    lateReductions.clear();
  }

  private void evaluate(Order order, Instant at) {
    if (isHeldByParent(order)) {
      return;
    }
    switch (Matching.decide(order, day.at(order.symbol(), at))) {
      case Decision.Sleep _ -> {}
      case Decision.Rest _ -> rest(order, at);
      case Decision.Trigger _ -> {
        var triggered = book.store(order.trigger(), at);
        book.tell(new VenueEvent.Reported(triggered));
        evaluate(triggered, at);
      }
      case Decision.Match(var price) -> match(order, price, at);
      case Decision.Expire(var reason) -> {
        if (order.terms().timeInForce() == TimeInForce.FOK) {
          endings.deactivate(order, at, reason);
        } else {
          endings.cancel(order, at, reason);
        }
      }
    }
  }

  boolean isHeldByParent(Order order) {
    return order.ticket().parent().flatMap(book::find).filter(Order::isLive).isPresent();
  }

  private void rest(Order order, Instant at) {
    if (order.resting()) {
      return;
    }
    var resting = book.store(order.rest(), at);
    if (resting.status() != order.status()) {
      book.tell(new VenueEvent.Reported(resting));
    }
  }

  private void match(Order before, Price price, Instant at) {
    var shares = fillRules.take(before);
    if (shares.isZero()) {
      return;
    }
    var after = book.store(before.filledBy(shares, price, at), at);
    var execution = execution(after, shares, price, at);
    var commission = book.ledger().executed(execution);
    charges.add(new Charge(chargedAt(at), executions, after.permId(), after.key(), commission));
    book.tell(new VenueEvent.Executed(after, execution));
    after.ticket().oca().ifPresent(oca -> shrinkGroup(new Fill(before, oca, shares), at));
    if (!after.isLive()) {
      book.liveChildrenOf(after.key()).forEach(child -> book.tell(new VenueEvent.Reported(child)));
    }
  }

  private void shrinkGroup(Fill fill, Instant at) {
    switch (fill.oca().rule()) {
      case CANCEL_REST ->
          others(fill).forEach(other -> endings.cancel(other, at, "OCA group member was filled"));
      case REDUCE_WITH_BLOCK -> reduceOthers(fill, at);
      case REDUCE -> lateReductions.add(fill);
    }
  }

  private void reduceOthers(Fill fill, Instant at) {
    for (var other : others(fill)) {
      var left = OcaRules.left(other.remaining(), fill.shares(), fill.before().remaining());
      if (left.isZero()) {
        endings.cancel(other, at, "OCA group member was filled");
      } else {
        var terms = other.terms().withQuantity(other.filled().plus(left));
        var reduced = other.changedTo(other.ticket().withTerms(terms));
        book.change(reduced, at);
        book.tell(new VenueEvent.Reported(reduced));
      }
    }
  }

  private List<Order> others(Fill fill) {
    return book.liveMembers(fill.oca().group()).stream()
        .filter(order -> order.permId() != fill.before().permId())
        .toList();
  }

  private Execution execution(Order order, Shares shares, Price price, Instant at) {
    executions++;
    var listing = order.ticket().listing();
    return new Execution(
        "0000e0d5.%04x%04x.01.01".formatted(day.number() & 0xffff, executions),
        order.permId(),
        order.key().clientId(),
        order.key().orderId(),
        order.ticket().orderRef(),
        order.symbol(),
        listing.contractId(),
        listing.primaryExchange(),
        order.terms().side(),
        shares,
        price,
        at,
        order.filled(),
        order.averagePrice());
  }

  private Instant chargedAt(Instant executedAt) {
    var random = new SplittableRandom(seed * 1_000_003 + executions);
    var millis = random.nextInt(SHORTEST_CHARGE_MILLIS, LONGEST_CHARGE_MILLIS + 1);
    return executedAt.plus(Duration.ofMillis(millis));
  }
}
