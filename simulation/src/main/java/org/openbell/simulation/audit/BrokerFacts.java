package org.openbell.simulation.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.BrokerRequest;
import org.openbell.auditor.fact.Connection;
import org.openbell.auditor.fact.HandAct;
import org.openbell.auditor.fact.LegsAsleep;
import org.openbell.auditor.fact.MarketHalt;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Side;
import org.openbell.model.money.Price;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.simulation.broker.Ledger;
import org.openbell.simulation.broker.SimulatedGateway;
import org.openbell.simulation.broker.Venue;
import org.openbell.simulation.broker.VenueOrder;
import org.openbell.simulation.time.VirtualClock;

/// The truth of the venue in the auditor's words.
final class BrokerFacts {
  static final int CLIENT = 7;
  private static final Optional<BigDecimal> COMMISSION = Optional.of(BigDecimal.ONE);

  private BrokerFacts() {}

  static void add(Day day, Venue venue, SimulatedGateway gateway) {
    for (VenueOrder order : venue.orders()) {
      day.add(order(order));
    }
    Ledger ledger = venue.ledger();
    addRefused(day, venue);
    ledger.matches().forEach(match -> day.add(execution(match)));
    ledger
        .holdings()
        .forEach(
            held ->
                day.add(
                    new BrokerPosition(
                        held.symbol().ticker(),
                        held.shares(),
                        VirtualClock.instant(held.at()),
                        held.opening())));
    ledger
        .held()
        .forEach(
            (symbol, shares) ->
                day.add(new BrokerPosition(symbol.ticker(), shares, day.until(), false)));
    ledger.requests().forEach(request -> day.add(request(request)));
    ledger
        .hands()
        .forEach(
            act ->
                day.add(
                    new HandAct(
                        VirtualClock.instant(act.at()),
                        HandAct.Kind.valueOf(act.what()),
                        act.permanentId())));
    ledger
        .halts()
        .forEach(
            halt ->
                day.add(
                    new MarketHalt(
                        halt.symbol().ticker(),
                        VirtualClock.instant(halt.from()),
                        Optional.of(VirtualClock.instant(halt.until())))));
    ledger
        .sleeps()
        .forEach(
            sleep ->
                day.add(
                    new LegsAsleep(
                        sleep.symbol().ticker(),
                        VirtualClock.instant(sleep.from()),
                        VirtualClock.instant(sleep.until()))));
    gateway.connections().forEach(connection -> day.add(connection(connection)));
  }

  /// An entry that was refused, and never taken later, was still sent.
  private static void addRefused(Day day, Venue venue) {
    Set<OrderRef> known = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    venue
        .orders()
        .forEach(
            order -> {
              known.add(order.ref());
              numbers.add(order.id());
            });
    // The latest of a name is the one that the house remembers.
    for (VenueOrder order : venue.ledger().refused().reversed()) {
      boolean entry = order.ref().leg() == Leg.ENTRY;
      if (entry && numbers.add(order.id()) && known.add(order.ref())) {
        day.add(order(order));
      }
    }
  }

  private static Connection connection(SimulatedGateway.Connection seen) {
    return new Connection(
        CLIENT,
        VirtualClock.instant(seen.from()),
        seen.until() == 0 ? Optional.empty() : Optional.of(VirtualClock.instant(seen.until())));
  }

  private static BrokerRequest request(Ledger.Request request) {
    return new BrokerRequest(
        CLIENT,
        BrokerRequest.Kind.valueOf(request.what()),
        request.orderId(),
        0,
        OrderName.of(request.ref().toString()),
        VirtualClock.instant(request.at()));
  }

  private static BrokerOrder order(VenueOrder order) {
    List<BrokerOrder.Terms> terms = new ArrayList<>(order.terms().size());
    for (VenueOrder.Meant meant : order.terms()) {
      terms.add(
          new BrokerOrder.Terms(
              VirtualClock.instant(meant.at()),
              meant.shares(),
              meant.kind() instanceof OrderKind.Limit(Price limit)
                  ? Optional.of(limit.value())
                  : Optional.empty(),
              meant.kind() instanceof OrderKind.Stop(Price stop)
                  ? Optional.of(stop.value())
                  : Optional.empty()));
    }
    List<BrokerOrder.Status> statuses = new ArrayList<>(order.history().size());
    for (VenueOrder.Was was : order.history()) {
      statuses.add(
          new BrokerOrder.Status(
              VirtualClock.instant(was.at()), state(was.status()), was.filled()));
    }
    return new BrokerOrder(
        order.permanentId(),
        CLIENT,
        order.id(),
        OrderName.of(order.ref().toString()),
        order.instrument().symbol().ticker(),
        side(order.side()),
        order.terms().getFirst().kind() instanceof OrderKind.MarketOnOpen,
        order.group(),
        VirtualClock.instant(order.receivedAt()),
        false,
        terms,
        statuses);
  }

  private static BrokerOrder.State state(VenueOrder.Status status) {
    return switch (status) {
      case WORKING -> BrokerOrder.State.WORKING;
      case INACTIVE -> BrokerOrder.State.INACTIVE;
      case FILLED -> BrokerOrder.State.FILLED;
      case CANCELED -> BrokerOrder.State.CANCELED;
    };
  }

  private static BrokerExecution execution(Ledger.Match match) {
    Instant at = VirtualClock.instant(match.at());
    return new BrokerExecution(
        match.id(),
        OrderName.of(match.ref().map(Object::toString).orElse("")),
        match.symbol().ticker(),
        side(match.side()),
        match.shares(),
        BigDecimal.valueOf(match.cents(), 2),
        at,
        VirtualClock.instant(match.saidAt()),
        COMMISSION);
  }

  static Side side(org.openbell.model.trade.Side side) {
    return switch (side) {
      case BUY -> Side.BUY;
      case SELL -> Side.SELL;
    };
  }
}
