package org.openbell.order.lifecycle;

import java.time.Instant;
import java.util.List;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.OrderUnconfirmed;
import org.openbell.model.money.Shares;
import org.openbell.order.lifecycle.OrderInput.Accepted;
import org.openbell.order.lifecycle.OrderInput.CanceledByBroker;
import org.openbell.order.lifecycle.OrderInput.DeadlinePassed;
import org.openbell.order.lifecycle.OrderInput.Executed;
import org.openbell.order.lifecycle.OrderInput.ProvenAbsent;
import org.openbell.order.lifecycle.OrderInput.RejectedByBroker;
import org.openbell.order.lifecycle.OrderInput.Silence;
import org.openbell.order.lifecycle.OrderInput.StillWorking;
import org.openbell.order.lifecycle.OrderInput.Written;
import org.openbell.order.lifecycle.OrderState.Abandoned;
import org.openbell.order.lifecycle.OrderState.Canceled;
import org.openbell.order.lifecycle.OrderState.Denied;
import org.openbell.order.lifecycle.OrderState.Filled;
import org.openbell.order.lifecycle.OrderState.PartlyFilled;
import org.openbell.order.lifecycle.OrderState.Planned;
import org.openbell.order.lifecycle.OrderState.Rejected;
import org.openbell.order.lifecycle.OrderState.Sent;
import org.openbell.order.lifecycle.OrderState.Unconfirmed;
import org.openbell.order.lifecycle.OrderState.Working;

/// Decides what becomes of an order: every state, every input, no shrug.
public final class OrderDecider {
  private record Step(OrderState state, OrderInput input) {}

  private OrderDecider() {}

  public static Decision decide(Order order, OrderInput input, Instant now) {
    return switch (new Step(order.state(), input)) {
      case Step(Planned _, Written(Instant at)) -> sent(order, at);
      case Step(Unconfirmed _, Written(Instant at)) -> sent(order, at);
      case Step(Planned _, DeadlinePassed(String words)) -> abandoned(order, words, now);

      case Step(Sent _, Accepted(long id)) -> working(order, id, now);
      case Step(Unconfirmed u, Accepted(long id)) -> foundAgain(order, u, id, now);
      // The broker repeats itself; an id it had not told before is worth keeping.
      case Step(Working _, Accepted(long id)) -> Decision.silently(order.named(id).seen());
      case Step(PartlyFilled _, Accepted(long id)) -> Decision.silently(order.named(id).seen());
      // We never sent it, or had given it up, and yet it lives: ours by its reference.
      case Step(Planned _, Accepted(long id)) -> risen(order, id, now);
      case Step(Abandoned _, Accepted(long id)) -> risen(order, id, now);
      case Step(Denied _, Accepted(long id)) -> risen(order, id, now);
      case Step(Rejected _, Accepted(long id)) -> risen(order, id, now);
      case Step(Canceled _, Accepted _) -> Decision.silently(order);
      case Step(Filled _, Accepted _) -> Decision.silently(order);

      case Step(Sent _, StillWorking(long id)) -> working(order, id, now);
      case Step(Unconfirmed u, StillWorking(long id)) -> foundAgain(order, u, id, now);
      case Step(Working _, StillWorking(long id)) -> Decision.silently(order.named(id).seen());
      case Step(PartlyFilled _, StillWorking(long id)) -> Decision.silently(order.named(id).seen());
      case Step(Planned _, StillWorking(long id)) -> risen(order, id, now);
      case Step(Abandoned _, StillWorking(long id)) -> risen(order, id, now);
      case Step(Denied _, StillWorking(long id)) -> risen(order, id, now);
      case Step(Rejected _, StillWorking(long id)) -> risen(order, id, now);
      // One late report of a canceled order means nothing; two looks that show it do.
      case Step(Canceled _, StillWorking(long id)) -> risen(order, id, now);
      case Step(Filled _, StillWorking _) -> Decision.silently(order);

      // Executions are money: they count in every state.
      case Step(OrderState _, Executed(Shares filled)) -> executed(order, filled, now);

      case Step(Sent _, CanceledByBroker(String words)) -> canceled(order, Shares.ZERO, words, now);
      case Step(Working _, CanceledByBroker(String words)) ->
          canceled(order, Shares.ZERO, words, now);
      case Step(PartlyFilled(Shares filled), CanceledByBroker(String words)) ->
          canceled(order, filled, words, now);
      case Step(Unconfirmed(Instant _, Shares filled), CanceledByBroker(String words)) ->
          canceled(order, filled, words, now);
      case Step(Planned _, CanceledByBroker(String words)) ->
          canceled(order, Shares.ZERO, words, now);
      case Step(Filled _, CanceledByBroker _) -> Decision.silently(order);
      case Step(Canceled _, CanceledByBroker _) -> Decision.silently(order);
      case Step(Rejected _, CanceledByBroker _) -> Decision.silently(order);
      case Step(Denied _, CanceledByBroker _) -> Decision.silently(order);
      case Step(Abandoned _, CanceledByBroker _) -> Decision.silently(order);

      case Step(Sent _, RejectedByBroker r) -> rejected(order, r, now);
      case Step(Working _, RejectedByBroker r) -> rejected(order, r, now);
      case Step(Unconfirmed(Instant _, Shares filled), RejectedByBroker r) ->
          filled.isZero() ? rejected(order, r, now) : canceled(order, filled, r.words(), now);
      case Step(PartlyFilled(Shares filled), RejectedByBroker r) ->
          canceled(order, filled, r.words(), now);
      case Step(Planned _, RejectedByBroker r) -> rejected(order, r, now);
      case Step(Filled _, RejectedByBroker _) -> Decision.silently(order);
      case Step(Canceled _, RejectedByBroker _) -> Decision.silently(order);
      case Step(Rejected _, RejectedByBroker _) -> Decision.silently(order);
      case Step(Denied _, RejectedByBroker _) -> Decision.silently(order);
      case Step(Abandoned _, RejectedByBroker _) -> Decision.silently(order);

      case Step(Sent _, Silence(Instant since)) ->
          new Decision(
              order.with(new Unconfirmed(since, Shares.ZERO), Errand.NONE, now),
              List.of(new OrderUnconfirmed(order.ref(), since)));
      // A confirmed order does not become unknown because the link is down: it rests there.
      // But an absence seen before the break proves nothing after it.
      case Step(Working _, Silence _) -> Decision.silently(order.seen());
      case Step(PartlyFilled _, Silence _) -> Decision.silently(order.seen());
      case Step(Unconfirmed _, Silence _) -> Decision.silently(order.seen());
      case Step(Planned _, Silence _) -> Decision.silently(order);
      case Step(Filled _, Silence _) -> Decision.silently(order);
      case Step(Canceled _, Silence _) -> Decision.silently(order);
      case Step(Rejected _, Silence _) -> Decision.silently(order);
      case Step(Denied _, Silence _) -> Decision.silently(order);
      case Step(Abandoned _, Silence _) -> Decision.silently(order);

      case Step(Sent _, ProvenAbsent p) -> absent(order, p, Shares.ZERO, now);
      case Step(Unconfirmed(Instant _, Shares filled), ProvenAbsent p) ->
          absent(order, p, filled, now);
      case Step(Working _, ProvenAbsent _) -> vanished(order, Shares.ZERO, now);
      case Step(PartlyFilled(Shares filled), ProvenAbsent _) -> vanished(order, filled, now);
      case Step(Planned _, ProvenAbsent _) -> Decision.silently(order);
      case Step(Filled _, ProvenAbsent _) -> Decision.silently(order);
      case Step(Canceled _, ProvenAbsent _) -> Decision.silently(order);
      case Step(Rejected _, ProvenAbsent _) -> Decision.silently(order);
      case Step(Denied _, ProvenAbsent _) -> Decision.silently(order);
      case Step(Abandoned _, ProvenAbsent _) -> Decision.silently(order);

      // What was written cannot be written again, and what left cannot be too late to leave.
      case Step(Sent _, Written _) -> impossible(order, input);
      case Step(Working _, Written _) -> impossible(order, input);
      case Step(PartlyFilled _, Written _) -> impossible(order, input);
      case Step(Filled _, Written _) -> impossible(order, input);
      case Step(Canceled _, Written _) -> impossible(order, input);
      case Step(Rejected _, Written _) -> impossible(order, input);
      case Step(Denied _, Written _) -> impossible(order, input);
      case Step(Abandoned _, Written _) -> impossible(order, input);
      case Step(Sent _, DeadlinePassed _) -> Decision.silently(order);
      case Step(Working _, DeadlinePassed _) -> Decision.silently(order);
      case Step(PartlyFilled _, DeadlinePassed _) -> Decision.silently(order);
      // Waits to be sent again only once it was proven absent.
      case Step(Unconfirmed _, DeadlinePassed(String words)) ->
          order.errand() == Errand.PLACE ? abandoned(order, words, now) : Decision.silently(order);
      case Step(Filled _, DeadlinePassed _) -> Decision.silently(order);
      case Step(Canceled _, DeadlinePassed _) -> Decision.silently(order);
      case Step(Rejected _, DeadlinePassed _) -> Decision.silently(order);
      case Step(Denied _, DeadlinePassed _) -> Decision.silently(order);
      case Step(Abandoned _, DeadlinePassed _) -> Decision.silently(order);
    };
  }

  /// Whether the broker's word that it works the order would change nothing in it.
  public static boolean isRepeated(Order order, long permanentId) {
    return order.state().isConfirmed() && order.named(permanentId).seen().equals(order);
  }

  private static Decision sent(Order order, Instant at) {
    OrderSent fact =
        new OrderSent(
            order.ref(),
            order.brokerOrderId(),
            order.side(),
            order.shares(),
            order.kind().words(),
            order.kind().namedPrice());
    return new Decision(order.with(new Sent(at), Errand.NONE, at), List.of(fact));
  }

  private static Decision working(Order order, long id, Instant now) {
    Order live = order.with(new Working(), unlessPlacing(order), now).named(id);
    return new Decision(live, List.of(new OrderAccepted(order.ref(), id)));
  }

  private static Decision foundAgain(Order order, Unconfirmed was, long id, Instant now) {
    OrderState state = was.filled().isZero() ? new Working() : new PartlyFilled(was.filled());
    return new Decision(
        order.with(state, unlessPlacing(order), now).named(id),
        List.of(new OrderAccepted(order.ref(), id)));
  }

  private static Decision risen(Order order, long id, Instant now) {
    Decision live = working(order, id, now);
    OrderState state = order.filled().isZero() ? new Working() : new PartlyFilled(order.filled());
    return new Decision(
        live.order().with(state, Errand.NONE, now),
        List.of(
            new DiscrepancyFound(
                order.ref().toString(),
                "works at the broker although it was " + order.state().words()),
            live.facts().getFirst()));
  }

  private static Decision executed(Order order, Shares filled, Instant now) {
    boolean all = filled.compareTo(order.shares()) >= 0 && !order.mayFillMoreThan(filled);
    OrderState next = all ? new Filled() : partly(order.state(), filled);
    Errand left = next.isOver() ? Errand.NONE : unlessPlacing(order);
    return Decision.silently(order.with(next, left, now));
  }

  /// A bust may leave nothing filled of what was.
  private static OrderState partly(OrderState state, Shares filled) {
    return switch (state) {
      case Planned _, Sent _, Rejected _, Denied _, Abandoned _ ->
          filled.isZero() ? state : new PartlyFilled(filled);
      case Working _, PartlyFilled _ -> filled.isZero() ? new Working() : new PartlyFilled(filled);
      case Unconfirmed(Instant since, Shares _) -> new Unconfirmed(since, filled);
      case Canceled _ -> new Canceled(filled);
      case Filled _ -> state;
    };
  }

  /// What lives at the broker is not to be sent to it as new.
  private static Errand unlessPlacing(Order order) {
    return order.errand() == Errand.PLACE ? Errand.NONE : order.errand();
  }

  private static Decision canceled(Order order, Shares filled, String words, Instant now) {
    return new Decision(
        order.with(new Canceled(filled), Errand.NONE, now),
        List.of(new OrderCanceled(order.ref(), filled, words)));
  }

  private static Decision rejected(Order order, RejectedByBroker reason, Instant now) {
    return new Decision(
        order.with(new Rejected(reason.code()), Errand.NONE, now),
        List.of(new OrderRejected(order.ref(), reason.code(), reason.words())));
  }

  private static Decision absent(Order order, ProvenAbsent proof, Shares filled, Instant now) {
    // With a fill it did reach the broker; sent again it could sell the filled shares twice.
    if (order.cancelAsked() || !proof.mayStillBeSent() || filled.isPositive()) {
      return filled.isZero()
          ? abandoned(order, "never reached the broker", now)
          : canceled(order, filled, "absent at the broker", now);
    }
    return Decision.silently(order.with(new Unconfirmed(proof.now(), filled), Errand.PLACE, now));
  }

  private static Decision vanished(Order order, Shares filled, Instant now) {
    Decision gone = canceled(order, filled, "no longer at the broker", now);
    OrderFact alarm =
        new DiscrepancyFound(order.ref().toString(), "worked at the broker and is not there now");
    return new Decision(gone.order(), List.of(alarm, gone.facts().getFirst()));
  }

  private static Decision abandoned(Order order, String words, Instant now) {
    return new Decision(
        order.with(new Abandoned(), Errand.NONE, now),
        List.of(new OrderCanceled(order.ref(), Shares.ZERO, words)));
  }

  private static Decision impossible(Order order, OrderInput input) {
    throw new IllegalStateException(
        "order " + order.ref() + " is " + order.state().words() + ", cannot take " + input);
  }
}
