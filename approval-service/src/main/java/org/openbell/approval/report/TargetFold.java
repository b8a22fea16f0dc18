package org.openbell.approval.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openbell.approval.report.TargetLine.End;
import org.openbell.approval.report.TargetLine.Why;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.FlattenAll;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;

/// Follows each target order of a date from its sending to its end.
///
/// An order is taken back for the first reason that stood before: the day's end or a wish to sell,
/// a sale by another leg or by hand, else the next target of the same trade.
final class TargetFold {
  private record Ended(End end, Why why, Optional<Instant> at, String words) {}

  private final DayRecords day;
  private final Tape tape;

  private TargetFold(DayRecords day, Tape tape) {
    this.day = day;
    this.tape = tape;
  }

  static List<TargetLine> of(DayRecords day, Tape tape) {
    TargetFold fold = new TargetFold(day, tape);
    Map<OrderRef, Envelope> sent = new LinkedHashMap<>();
    for (Envelope told : day.told()) {
      if (told.payload() instanceof OrderSent order && order.order().leg() == Leg.TARGET) {
        sent.putIfAbsent(order.order(), told);
      }
    }
    Stream<TargetLine> placed =
        sent.entrySet().stream()
            .map(order -> fold.line((OrderSent) order.getValue().payload(), order.getValue()));
    return Stream.concat(placed, fold.denied(sent)).toList();
  }

  private Stream<TargetLine> denied(Map<OrderRef, Envelope> sent) {
    return day.told().stream()
        .filter(told -> told.payload() instanceof OrderDenied no && isTarget(no, sent))
        .map(
            told -> {
              OrderDenied no = (OrderDenied) told.payload();
              return new TargetLine(
                  no.order(),
                  Shares.ZERO,
                  Optional.empty(),
                  told.occurredAt(),
                  End.DENIED,
                  Why.REFUSED_BY_GATE,
                  Shares.ZERO,
                  Optional.of(told.occurredAt()),
                  Optional.empty(),
                  Optional.empty(),
                  no.reason() + " " + no.words());
            });
  }

  private static boolean isTarget(OrderDenied no, Map<OrderRef, Envelope> sent) {
    return no.order().leg() == Leg.TARGET && !sent.containsKey(no.order());
  }

  private TargetLine line(OrderSent order, Envelope sent) {
    Shares filled = filled(order.order());
    Ended ended = ended(order, filled);
    Optional<Price> best =
        tape.of(order.trade().symbol())
            .highest(sent.occurredAt(), ended.at().orElse(Instant.MAX))
            .map(Tape.Peak::price);
    Optional<Percent> missedBy =
        filled.isZero()
            ? order.price().flatMap(target -> best.map(seen -> target.changeFrom(seen)))
            : Optional.empty();
    return new TargetLine(
        order.order(),
        order.shares(),
        order.price(),
        sent.occurredAt(),
        ended.end(),
        ended.why(),
        filled,
        ended.at(),
        best,
        missedBy,
        ended.words());
  }

  /// As the broker last corrected it.
  private Shares filled(OrderRef order) {
    return day.facts().fills().stream()
        .filter(fill -> fill.orderRef().equals(order))
        .map(FillLine::shares)
        .reduce(Shares.ZERO, Shares::plus);
  }

  private Ended ended(OrderSent order, Shares filled) {
    for (int at = 0; at < day.told().size(); at++) {
      Envelope told = day.told().get(at);
      if (told.payload() instanceof OrderRejected no && no.order().equals(order.order())) {
        String words = (no.code() + " " + no.words()).strip();
        return new Ended(
            End.REJECTED, Why.REFUSED_BY_BROKER, Optional.of(told.occurredAt()), words);
      }
      if (told.payload() instanceof OrderCanceled gone && gone.order().equals(order.order())) {
        return canceled(order, at, gone.words());
      }
    }
    if (filled.compareTo(order.shares()) >= 0) {
      return new Ended(End.FILLED, Why.TARGET_REACHED, lastFill(order.order()), "");
    }
    // A leg that shares were taken from is done when the trade is: nobody tells its end then.
    return filled.isPositive()
        ? new Ended(End.PARTLY_FILLED, Why.TARGET_REACHED, lastFill(order.order()), "")
        : new Ended(End.WORKING, Why.STILL_WORKS, Optional.empty(), "");
  }

  private Ended canceled(OrderSent order, int at, String words) {
    Optional<Instant> when = Optional.of(day.told().get(at).occurredAt());
    if (filled(order.order()).isPositive()) {
      return new Ended(End.PARTLY_FILLED, Why.TARGET_REACHED, when, words);
    }
    Optional<Why> before = why(order.trade(), day.told().subList(0, at));
    if (before.isPresent()) {
      return new Ended(End.CANCELED, before.get(), when, words);
    }
    if (wasFollowed(order.order())) {
      return new Ended(End.REPLACED, Why.NEW_TARGET, when, words);
    }
    Why after = why(order.trade(), day.told()).orElse(Why.UNKNOWN);
    return new Ended(End.CANCELED, after, when, words);
  }

  private boolean wasFollowed(OrderRef order) {
    return day.any(
        event ->
            event instanceof OrderSent next
                && next.trade().equals(order.trade())
                && next.order().leg() == Leg.TARGET
                && next.order().attempt() > order.attempt());
  }

  private static Optional<Why> why(TradeId trade, List<Envelope> told) {
    return told.stream()
        .map(Envelope::payload)
        .flatMap(
            event ->
                switch (event) {
                  case FlattenDue _ -> Stream.of(Why.LIQUIDATION);
                  case FlattenAll all -> Stream.of(of(all.reason()));
                  case ClosePosition close when close.trade().equals(trade) ->
                      Stream.of(of(close.reason()));
                  case SoldByHand sold when sold.trade().equals(trade) && sold.held().isZero() ->
                      Stream.of(Why.SOLD_BY_HAND);
                  case FillRecorded fill when endsIt(fill, trade) -> Stream.of(of(fill));
                  case Event _ -> Stream.empty();
                })
        .findFirst();
  }

  private static boolean endsIt(FillRecorded fill, TradeId trade) {
    return fill.trade().equals(trade) && fill.side() == Side.SELL && fill.held().isZero();
  }

  private static Why of(FillRecorded fill) {
    return switch (fill.order().leg()) {
      case STOP -> Why.STOP_FILLED;
      case TIME_EXIT -> Why.LIQUIDATION;
      case TARGET -> Why.NEW_TARGET;
      case CLOSE, ENTRY -> fill.reason().map(TargetFold::of).orElse(Why.UNKNOWN);
    };
  }

  private static Why of(ExitReason reason) {
    return switch (reason) {
      case LIQUIDATION -> Why.LIQUIDATION;
      case MANUAL, CLOSED_BY_USER -> Why.SOLD_BY_HAND;
      case STOP_LOSS -> Why.STOP_FILLED;
      case TARGET -> Why.NEW_TARGET;
    };
  }

  private Optional<Instant> lastFill(OrderRef order) {
    Predicate<FillLine> ofOrder = fill -> fill.orderRef().equals(order);
    return day.facts().fills().stream()
        .filter(ofOrder)
        .map(FillLine::executedAt)
        .max(Instant::compareTo);
  }
}
