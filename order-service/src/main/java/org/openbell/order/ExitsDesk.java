package org.openbell.order;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Position;
import org.openbell.order.position.Sellable;
import org.openbell.order.protection.Closing;
import org.openbell.order.protection.ExitMove;
import org.openbell.order.protection.Protection;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Keeps exits at the broker for what is held, and closes what is to be closed.
final class ExitsDesk {
  /// Nobody is asked for ever: beyond this a person has to look.
  private static final int MOST_ATTEMPTS = 30;

  /// What was taken out at the broker this often, and not by us, is left to a person.
  private static final int MOST_DROPS = 3;

  private final Books books;
  private final Ledger ledger;
  private final Withdrawals withdrawals;
  private final Alarm alarm;
  private final Days days;
  private final StockFacts stocks;

  ExitsDesk(
      Books books,
      Ledger ledger,
      Withdrawals withdrawals,
      Alarm alarm,
      Days days,
      StockFacts stocks) {
    this.books = books;
    this.ledger = ledger;
    this.withdrawals = withdrawals;
    this.alarm = alarm;
    this.days = days;
    this.stocks = stocks;
  }

  void protect(Turn turn, ProtectPosition wish) {
    books
        .trades()
        .find(wish.trade())
        .filter(trade -> trade.closing().isEmpty())
        .ifPresent(
            trade -> {
              // Asked again: it is confirmed again, in case the first word was lost.
              Trade asked = trade.askedToProtect(wish).protectedFor(Shares.ZERO);
              books.trades().put(asked);
              if (ledger.isKnown(asked)) {
                adjust(turn, asked, wish, held(asked));
                confirm(turn, asked);
              }
            });
  }

  void close(Turn turn, ClosePosition wish) {
    close(turn, wish.trade(), wish.reason());
  }

  void close(Turn turn, TradeId id, ExitReason reason) {
    books
        .trades()
        .find(id)
        .filter(trade -> held(trade).isPositive() || liveEntry(trade).isPresent())
        .ifPresent(
            trade -> {
              Trade closing = trade.closing().isPresent() ? trade : trade.closingFor(reason);
              books.trades().put(closing);
              // What is still being bought would have to be sold again.
              liveEntry(closing).ifPresent(entry -> withdrawals.takeBack(turn, entry));
              closeOn(turn, closing);
            });
  }

  private void closeOn(Turn turn, Trade trade) {
    move(turn, trade, Closing.next(ledger.sellableBeside("", trade), orders(trade)));
    if (orders(trade).stream().noneMatch(o -> o.ref().leg().isExit() && !o.state().isOver())) {
      // Exits that were never sent are gone at once: nobody is to be waited for.
      move(turn, trade, Closing.next(ledger.sellableBeside("", trade), orders(trade)));
    }
  }

  private void adjust(Turn turn, Trade trade, ProtectPosition wish, Shares most) {
    Sellable lot = ledger.sellableBeside(group(orders(trade)).orElse(""), trade);
    move(turn, trade, Protection.adjust(wish, most, lot, orders(trade), turn.now()));
  }

  /// Protects with the trade's own plan what exit-service has left unprotected for too long.
  void protectForgotten(Turn turn, Trade trade, Duration patience) {
    if (trade.closing().isPresent()) {
      return;
    }
    Position position = ledger.position(trade);
    Shares covered = trade.protection().map(ProtectPosition::shares).orElse(Shares.ZERO);
    Shares settled = position.sold().plus(covered);
    if (position.held().isZero() || position.bought().compareTo(settled) <= 0) {
      return;
    }
    Protection.uncoveredSince(books.fills().ofTrade(trade.id()), settled)
        .filter(since -> turn.now().isAfter(since.plus(patience)))
        .ifPresent(_ -> protect(turn, ofPlan(trade, position)));
  }

  private ProtectPosition ofPlan(Trade trade, Position position) {
    return Protection.ofPlan(
        trade.id(),
        trade.plan(),
        position,
        stocks.ticksOf(trade.id().symbol()).orElse(TickTable.US_STOCKS),
        days.scheduleOf(trade.id().date()).flatten());
  }

  /// An order of this trade changed: the next step of a close, or a protection now in place.
  void settle(Turn turn, TradeId id) {
    books
        .trades()
        .find(id)
        .ifPresent(
            trade -> {
              if (trade.closing().isEmpty()) {
                completeGroup(turn, trade);
                confirm(turn, trade);
              } else if (!lastSaleFailed(trade)) {
                closeOn(turn, trade);
              }
            });
  }

  /// The broker has answered for the group's first members: the last one may come.
  private void completeGroup(Turn turn, Trade trade) {
    if (Protection.lacksTarget(orders(trade)) && ledger.isKnown(trade)) {
      trade.protection().ifPresent(wish -> adjust(turn, trade, wish, held(trade)));
    }
  }

  /// A sale that was refused is tried again when the books were compared, not at once for ever.
  private boolean lastSaleFailed(Trade trade) {
    return orders(trade).stream()
        .filter(order -> order.ref().leg() == Leg.CLOSE)
        .reduce((_, later) -> later)
        .filter(order -> order.state().isOver() && !(order.state() instanceof OrderState.Filled))
        .filter(order -> !order.cancelAsked())
        .isPresent();
  }

  /// After the books were compared: exits that are missing are placed again, exits that outlived
  /// their position are taken back.
  void repair(Turn turn, Trade trade) {
    Shares held = held(trade);
    if (!ledger.isKnown(trade)) {
      return;
    }
    if (trade.closing().isPresent()) {
      move(turn, trade, Closing.shrunk(ledger.ownership(trade).present(), orders(trade)));
      closeOn(turn, trade);
    } else if (held.isPositive() && trade.protection().isPresent()) {
      // Only here, with the broker's books beside ours, do exits shrink below what we hold.
      adjust(turn, trade, trade.protection().get(), ledger.ownership(trade).present());
      confirm(turn, trade);
    } else if (held.isZero() && trade.stage() == TradeStage.CLOSED) {
      List<ExitMove> leftOver =
          orders(trade).stream()
              .filter(o -> o.ref().leg().isExit() && !o.state().isOver() && !o.cancelAsked())
              .<ExitMove>map(ExitMove.TakeBack::new)
              .toList();
      move(turn, trade, leftOver);
    }
  }

  /// The position is closed: nothing more is bought for it. The exits that the broker had confirmed
  /// it takes out itself; one that is still on its way comes after the group has ended, and would
  /// work for shares that are gone.
  void windUp(Turn turn, Trade trade) {
    liveEntry(trade).ifPresent(entry -> withdrawals.takeBack(turn, entry));
    orders(trade).stream()
        .filter(order -> order.ref().leg().isExit() && !order.state().isConfirmed())
        .forEach(order -> withdrawals.takeBack(turn, order));
  }

  /// The broker itself reduced the other members of the group: what we want follows.
  void followReduction(Turn turn, Trade trade, OrderRef filled) {
    Shares held = held(trade);
    if (held.isZero()) {
      return;
    }
    for (Order order : orders(trade)) {
      boolean sibling =
          order.ref().leg().isExit() && !order.ref().equals(filled) && !order.state().isOver();
      if (sibling && order.remaining().compareTo(held) > 0) {
        books.orders().put(order.reducedTo(held.plus(order.filled()), turn.now()));
      }
    }
  }

  private void confirm(Turn turn, Trade trade) {
    Protection.inPlaceFor(orders(trade))
        .filter(shares -> !shares.equals(trade.protectedShares()))
        .flatMap(shares -> trade.protection().map(wish -> confirmed(wish, shares)))
        .ifPresent(
            fact -> {
              books.trades().put(trade.protectedFor(fact.shares()));
              turn.tell(fact);
            });
  }

  private static ProtectionConfirmed confirmed(ProtectPosition wish, Shares shares) {
    return new ProtectionConfirmed(
        wish.trade(), shares, wish.stop(), wish.target(), wish.timeExit());
  }

  private void move(Turn turn, Trade trade, List<ExitMove> moves) {
    if (books.orders().hasChangedExits(trade.id())) {
      return;
    }
    for (ExitMove move : moves) {
      switch (move) {
        case ExitMove.Place place -> sell(turn, trade, place);
        case ExitMove.Change(Order order, var kind, Shares shares, Sellable lot) ->
            books.orders().put(order.changedTo(lot, kind, shares, turn.now()));
        case ExitMove.Shrink(Order order, Shares shares) ->
            books.orders().put(order.shrunkTo(shares, turn.now()));
        case ExitMove.TakeBack(Order order) -> withdrawals.takeBack(turn, order);
      }
    }
  }

  /// The only place that makes a sell order, out of shares that are ours to sell.
  private void sell(Turn turn, Trade trade, ExitMove.Place place) {
    Collection<Order> orders = orders(trade);
    int attempt = 1 + lastAttempt(place.leg(), orders);
    if (!turn.now().isBefore(days.scheduleOf(trade.id().date()).close())) {
      return; // it would be kept for the next session's open
    }
    if (attempt > MOST_ATTEMPTS) {
      turn.tell(
          new DiscrepancyFound(
              trade.id().text(),
              place.leg() + " was tried " + MOST_ATTEMPTS + " times in vain: act by hand"));
      return;
    }
    if (isLeftToAPerson(turn, trade, place.leg(), orders)) {
      return;
    }
    books
        .orders()
        .put(
            Order.selling(
                place.lot(),
                new OrderRef(trade.id(), place.leg(), attempt),
                books.orders().nextBrokerOrderId(),
                trade.plan().instrument(),
                place.kind(),
                place.shares(),
                place.leg() == Leg.CLOSE ? "" : groupFor(trade, orders, attempt),
                turn.now()));
  }

  /// Not how many there are: of those that a lost tail took, only some were adopted.
  private static int lastAttempt(Leg leg, Collection<Order> orders) {
    return orders.stream()
        .map(Order::ref)
        .filter(ref -> ref.leg() == leg)
        .mapToInt(OrderRef::attempt)
        .max()
        .orElse(0);
  }

  /// An exit that somebody else takes out is put back once without a word; then a person is asked,
  /// and in the end obeyed.
  private boolean isLeftToAPerson(Turn turn, Trade trade, Leg leg, Collection<Order> orders) {
    int drops = Drops.of(leg, orders);
    if (drops < 2) {
      return false;
    }
    alarm.reduce(
        turn,
        trade.id().text(),
        "%s was taken out at the broker %d times, and not by us: %s"
            .formatted(
                leg, drops, drops < MOST_DROPS ? "put back" : "left out, protect it by hand"));
    return drops >= MOST_DROPS;
  }

  /// The group of the exits that still work, or a new one: a group that has ended takes nobody in.
  private static String groupFor(Trade trade, Collection<Order> orders, int attempt) {
    return group(orders).orElse(OrderRef.PREFIX + trade.id() + "." + attempt);
  }

  private static Optional<String> group(Collection<Order> orders) {
    return orders.stream()
        .filter(o -> !o.ocaGroup().isEmpty() && !o.state().isOver())
        .map(Order::ocaGroup)
        .findFirst();
  }

  private Optional<Order> liveEntry(Trade trade) {
    return orders(trade).stream()
        .filter(order -> order.ref().leg() == Leg.ENTRY && !order.state().isOver())
        .findFirst();
  }

  private Shares held(Trade trade) {
    return ledger.held(trade);
  }

  private List<Order> orders(Trade trade) {
    return books.orders().ofTrade(trade.id());
  }
}
