package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.house.CauseKind;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.trade.Trade;

/// What takes too long: orders without an answer, positions without protection, openings that do
/// not come, a broker that does not answer.
final class WatchDesk {
  /// 120 s where an answer is waited for 5 s.
  private static final int UNRESOLVED_PATIENCES = 24;

  private final Books books;
  private final LinkState link;
  private final Days days;
  private final BrokerDesk broker;
  private final ExitsDesk exits;
  private final Alarm alarm;
  private final Duration patience;
  private final Duration protectAfter;
  private final Set<OrderRef> waitsTold = new HashSet<>();

  WatchDesk(
      Books books,
      LinkState link,
      Days days,
      BrokerDesk broker,
      ExitsDesk exits,
      Alarm alarm,
      OrderPolicy policy) {
    this.books = books;
    this.link = link;
    this.days = days;
    this.broker = broker;
    this.exits = exits;
    this.alarm = alarm;
    this.patience = policy.patience();
    this.protectAfter = policy.protectAfter();
  }

  void look(Turn turn) {
    SessionDate date = days.sessionAt(turn.now());
    List<Order> orders = books.orders().of(date);
    for (Order order : orders) {
      switch (order.state()) {
        case OrderState.Sent(Instant at) when isSilent(turn, order, at) -> {
          broker.happened(turn, order, new OrderInput.Silence(at));
          // Whether it is there is worth more than the minute until the next look.
          link.wantLook(turn.now());
        }
        case OrderState.Unconfirmed(Instant since, var _) -> unresolved(turn, order, since);
        case OrderState.Sent _,
            OrderState.Planned _,
            OrderState.Working _,
            OrderState.PartlyFilled _,
            OrderState.Filled _,
            OrderState.Canceled _,
            OrderState.Rejected _,
            OrderState.Denied _,
            OrderState.Abandoned _ -> {
          // An answer already, or a wait that is not over, or nobody's.
        }
      }
    }
    if (!turn.now().isBefore(days.scheduleOf(date).entriesSettled())) {
      orders.forEach(order -> nameTheWait(turn, order));
    }
    for (Trade trade : books.trades().of(date)) {
      exits.protectForgotten(turn, trade, protectAfter);
    }
  }

  /// What a look has missed already is not asked for anew: the second look decides.
  private boolean isSilent(Turn turn, Order order, Instant sent) {
    boolean secondLookComes = order.absentSince().isPresent() && link.isReconciled();
    return turn.now().isAfter(sent.plus(patience)) && !secondLookComes;
  }

  private void unresolved(Turn turn, Order order, Instant since) {
    Instant answerable = link.reconciledSince().filter(since::isBefore).orElse(since);
    if (link.isReconciled()
        && turn.now().isAfter(answerable.plus(patience.multipliedBy(UNRESOLVED_PATIENCES)))) {
      alarm.reduce(
          turn,
          order.ref().toString(),
          "is still unconfirmed, though the gateway answers: look for it there");
    }
  }

  /// Five minutes after the open every pick has its answer, or a wait with a name.
  private void nameTheWait(Turn turn, Order order) {
    boolean waits =
        order.kind() instanceof OrderKind.MarketOnOpen
            && !order.state().isOver()
            && order.filled().isZero();
    if (waits && waitsTold.add(order.ref())) {
      turn.ifLost(() -> waitsTold.remove(order.ref()));
      turn.tell(Waits.of(order));
    }
  }

  /// The books could not be compared for so long; a matter for a person while the day is on.
  void missing(Turn turn, Duration missing, Instant since) {
    DaySchedule day = days.scheduleOf(days.sessionAt(turn.now()));
    if (turn.now().isBefore(day.wake()) || !turn.now().isBefore(day.close())) {
      return;
    }
    String words = "not compared with the broker's since " + since + ": is the gateway well?";
    if (LinkPatience.after(missing).compareTo(LinkPatience.REDUCE) >= 0) {
      alarm.reduce(
          turn, CauseKind.NOT_RECONCILED, "books", words + " No entries until somebody resumes.");
    } else {
      alarm.tell(turn, "books", words);
    }
  }
}
