package org.openbell.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.lifecycle.Decision;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderDecider;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;
import org.openbell.order.position.HandSale;
import org.openbell.order.position.Position;
import org.openbell.order.protection.Protection;
import org.openbell.order.trade.Trade;

/// What the broker says about orders and executions: recorded first, judged afterwards.
final class BrokerDesk {
  private final Books books;
  private final Witness witness;
  private final LinkState link;
  private final Adoption adoption;
  private final PositionDesk positions;
  private final ExitsDesk exits;
  private final Withdrawals withdrawals;
  private final Refusals refusals;
  private final Alarm alarm;
  private final Set<Integer> numbersTaken = ConcurrentHashMap.newKeySet();
  private final Set<OrderRef> inactive = new HashSet<>();

  BrokerDesk(
      Books books,
      Witness witness,
      LinkState link,
      Adoption adoption,
      PositionDesk positions,
      ExitsDesk exits,
      Withdrawals withdrawals,
      Refusals refusals,
      Alarm alarm) {
    this.books = books;
    this.witness = witness;
    this.link = link;
    this.adoption = adoption;
    this.positions = positions;
    this.exits = exits;
    this.withdrawals = withdrawals;
    this.refusals = refusals;
    this.alarm = alarm;
  }

  void happened(Turn turn, Order order, OrderInput input) {
    Decision decision = OrderDecider.decide(order, input, turn.now());
    books.orders().put(decision.order());
    turn.tellAll(decision.facts());
    withdrawals.dropIfNeverEntered(decision.order());
    exits.settle(turn, order.ref().trade());
  }

  /// False when the books say already what the broker says here.
  boolean isNews(OpenOrder there) {
    return there.inactive()
        || !there.byUs()
        || inactive.contains(there.ref())
        || books
            .orders()
            .find(there.ref())
            .filter(order -> !isOnOpenNoMore(order, there))
            .filter(order -> OrderDecider.isRepeated(informed(order, there), there.permanentId()))
            .filter(order -> informed(order, there).equals(order))
            .isEmpty();
  }

  private static Order informed(Order order, OpenOrder there) {
    return numbered(order, there).confirmedFor(there.shares());
  }

  /// The broker works this order.
  void live(Turn turn, OpenOrder there) {
    Optional<Order> known = books.orders().find(there.ref());
    if (known.isEmpty() || !there.byUs()) {
      // Ours by its name alone: a whole look tells what it is.
      link.wantLook(turn.now());
      return;
    }
    if (there.inactive()) {
      // It may come alive yet, and the answer to every look repeats it: the first word is enough.
      if (inactive.add(there.ref())) {
        link.wantLook(turn.now());
      }
      return;
    }
    inactive.remove(there.ref());
    Order order = informed(known.get(), there);
    books.orders().put(order);
    happened(turn, order, new OrderInput.Accepted(there.permanentId()));
    requireOnOpen(turn, there);
    if (worksForOthers(order, there) || isAnExitMissing(order.ref(), turn.now())) {
      // A change and a fill of its group crossed on the way: a look tells, and sets it right.
      link.wantLook(turn.now());
    }
  }

  private boolean isAnExitMissing(OrderRef ref, Instant now) {
    return ref.leg().isExit()
        && books
            .trades()
            .find(ref.trade())
            .filter(trade -> trade.closing().isEmpty())
            .flatMap(Trade::protection)
            .filter(wish -> Protection.isIncomplete(wish, books.orders().ofTrade(ref.trade()), now))
            .isPresent();
  }

  private static boolean worksForOthers(Order order, OpenOrder there) {
    return !order.state().isOver()
        && order.errand() == Errand.NONE
        && !order.cancelAsked()
        && !there.shares().equals(order.shares());
  }

  /// The gateway says that the number was used before.
  void numberIsTaken(int brokerOrderId) {
    numbersTaken.add(brokerOrderId);
  }

  /// Proven absent: it may be sent again, under another number if the gateway has refused its own,
  /// or would because it has taken a higher one since.
  void absent(Turn turn, Order order, OrderInput.ProvenAbsent proof) {
    happened(turn, order, proof);
    books
        .orders()
        .find(order.ref())
        .filter(now -> now.errand() == Errand.PLACE && isNumberTaken(now))
        .ifPresent(
            now ->
                books.orders().put(now.renumbered(books.orders().nextBrokerOrderId(), turn.now())));
  }

  private boolean isNumberTaken(Order order) {
    return numbersTaken.contains(order.brokerOrderId())
        || books.orders().of(order.ref().trade().date()).stream()
            .filter(other -> other.permanentId() != 0 && !other.ref().equals(order.ref()))
            .anyMatch(other -> other.brokerOrderId() >= order.brokerOrderId());
  }

  /// Our reference under another number than in our books: the broker's is the one that counts.
  private static Order numbered(Order order, OpenOrder there) {
    return order.brokerOrderId() == there.brokerOrderId()
        ? order
        : order.knownAs(there.brokerOrderId());
  }

  /// An order for the open that the gateway made into another one would buy at any price, at any
  /// time: it is taken back at once.
  void requireOnOpen(Turn turn, OpenOrder there) {
    books
        .orders()
        .find(there.ref())
        .filter(order -> isOnOpenNoMore(order, there))
        .ifPresent(
            order -> {
              withdrawals.takeBack(turn, order);
              alarm.reduce(
                  turn,
                  order.ref().toString(),
                  "is no order for the open any more, a preset of the gateway changed it: taken"
                      + " back");
            });
  }

  private static boolean isOnOpenNoMore(Order order, OpenOrder there) {
    return order.kind() instanceof OrderKind.MarketOnOpen
        && !order.state().isOver()
        && there.terms().kind().filter(k -> !(k instanceof OrderKind.MarketOnOpen)).isPresent();
  }

  /// Seen in the broker's books, where it may not be what we want.
  void seen(Turn turn, Order order, OpenOrder there) {
    Order seen = numbered(order.seen(), there).confirmedFor(there.shares());
    boolean idle = order.errand() == Errand.NONE && !order.cancelAsked();
    boolean lostChange = idle && !there.shares().equals(order.shares());
    boolean otherPrice = idle && there.terms().kind().filter(k -> differs(k, order)).isPresent();
    if (lostChange && isTooLarge(order, there) && refusals.hasRefused(order.ref())) {
      // What cannot be made smaller would sell what is not ours: it goes, and a new one comes.
      books.orders().put(seen);
      withdrawals.takeBack(turn, seen);
      return;
    }
    boolean again = (lostChange || otherPrice) && refusals.mayAsk(order.ref(), turn.now());
    books.orders().put(again ? seen.toldAgain(turn.now()) : seen);
    if ((lostChange || otherPrice) && refusals.isHopeless(order.ref())) {
      alarm.reduce(turn, order.ref().toString(), "cannot be changed: act by hand");
    }
    withdrawals.askAgain(turn, seen);
    requireOnOpen(turn, there);
    exits.settle(turn, order.ref().trade());
  }

  private static boolean isTooLarge(Order order, OpenOrder there) {
    return order.ref().leg().isExit() && there.shares().compareTo(order.shares()) > 0;
  }

  private static boolean differs(OrderKind there, Order order) {
    return there.getClass() == order.kind().getClass()
        && !there.namedPrice().equals(order.kind().namedPrice());
  }

  void executed(Turn turn, Fill fill) {
    List<Fill> before = books.fills().ofTrade(fill.order().trade());
    if (!books.fills().record(fill)) {
      return;
    }
    List<Fill> after = new ArrayList<>(before);
    after.add(fill);
    if (!Position.latest(after).contains(fill)) {
      return; // corrected before it came: its correction has said it all
    }
    Optional<Trade> trade = adoption.tradeOf(turn, fill);
    HandSale hand = trade.map(Trade::handSale).orElse(HandSale.NONE);
    Position was = Position.of(before).after(hand);
    Position is = Position.of(after).after(hand);
    turn.tell(
        new FillRecorded(
            fill.order(),
            fill.executionId(),
            fill.side(),
            fill.shares(),
            fill.price(),
            fill.executedAt(),
            fill.venue(),
            is.held(),
            is.averageEntry(),
            trade
                .filter(_ -> fill.side() == Side.SELL)
                .map(known -> PositionDesk.reasonOf(fill, known)),
            asked(fill)));
    count(turn, fill, Position.filledOf(fill.order(), after));
    trade.ifPresent(known -> positions.changed(turn, known, fill, was, is));
    exits.settle(turn, fill.order().trade());
    if (is.held().isZero()) {
      // Flat by our books: theirs are asked whether they think so, too.
      link.wantLook(turn.now());
    }
    if (fill.key().revision() > 1) {
      books.trades().find(fill.order().trade()).ifPresent(known -> exits.repair(turn, known));
    }
  }

  /// What we want of an order may be on its way still: what the broker said of it is what filled.
  private Optional<Price> asked(Fill fill) {
    return witness
        .terms()
        .kindOf(fill)
        .or(() -> books.orders().find(fill.order()).map(Order::kind))
        .flatMap(OrderKind::namedPrice);
  }

  /// What the order has filled, by its executions.
  private void count(Turn turn, Fill fill, Shares filled) {
    Optional<Order> order = books.orders().find(fill.order());
    if (order.isEmpty()) {
      alarm.reduce(
          turn, fill.order().toString(), "an execution of an order that our books do not have");
      link.wantLook(turn.now());
      return;
    }
    Decision decision =
        OrderDecider.decide(order.get(), new OrderInput.Executed(filled), turn.now());
    books.orders().put(decision.order());
    turn.tellAll(decision.facts());
    if (!decision.order().state().isOver() && !decision.order().isInPlace()) {
      // A change was on its way when it filled: nobody knows how much of it is still to come.
      link.wantLook(turn.now());
    }
    if (filled.compareTo(order.get().shares()) > 0 && order.get().ref().leg() == Leg.ENTRY) {
      alarm.reduce(
          turn,
          fill.order().toString(),
          "filled " + filled + " of " + order.get().shares() + " shares: all of them are held");
    }
  }
}
