package org.openbell.simulation.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.FillRow;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.Intent.State;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Outage.Part;
import org.openbell.auditor.fact.Written;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Topic;
import org.openbell.model.money.Price;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;
import org.openbell.simulation.broker.VenueOrder;
import org.openbell.simulation.day.DayRun;
import org.openbell.simulation.day.Notes;
import org.openbell.simulation.time.VirtualClock;

/// What the house wrote down, and when parts of it were away, in the auditor's words.
final class HouseFacts {
  /// The longest that we wait between two tries to connect.
  private static final long BETWEEN_TRIES = 15_000_000;

  private static final String LOST_TAIL = "a tail of the database was lost";

  private HouseFacts() {}

  static void add(Day day, DayRun run) {
    Map<OrderRef, VenueOrder> atBroker = new HashMap<>();
    run.venue().orders().forEach(order -> atBroker.put(order.ref(), order));
    Map<OrderRef, Integer> numbers = new HashMap<>();
    run.venue().ledger().refused().forEach(order -> numbers.put(order.ref(), order.id()));
    atBroker.forEach((ref, order) -> numbers.put(ref, order.id()));
    Set<OrderRef> kept = new HashSet<>();
    run.order().store().allOrders().forEach(order -> kept.add(order.ref()));
    run.notes()
        .orders()
        .forEach(
            (ref, rows) -> {
              Optional<Long> lost =
                  kept.contains(ref)
                      ? Optional.empty()
                      : run.notes().lostTailAfter(rows.getLast().at());
              int number = number(rows, Optional.ofNullable(numbers.get(ref)));
              day.add(intent(rows, number, atBroker, run.notes().hasLostTail(), lost));
            });
    addFills(day, run);
    addOutages(day, run.notes());
    if (!run.notes().hasLostTail()) {
      for (org.openbell.simulation.plan.Part part : org.openbell.simulation.plan.Part.values()) {
        addWritten(day, part.service(), run.outboxOf(part));
      }
    }
  }

  private static Intent intent(
      List<Notes.Row> rows,
      int number,
      Map<OrderRef, VenueOrder> atBroker,
      boolean lostTail,
      Optional<Long> lostAt) {
    Order first = rows.getFirst().order();
    List<Intent.Step> steps = new ArrayList<>();
    State before = null;
    for (Notes.Row row : rows) {
      State state = state(row.order().state());
      if (state != before) {
        steps.add(
            new Intent.Step(
                VirtualClock.instant(row.at()),
                state,
                because(before, state, row, atBroker, lostTail)));
        before = state;
      }
    }
    // Nobody waits for the answer to an order of which no row is left.
    lostAt.ifPresent(
        at -> steps.add(new Intent.Step(VirtualClock.instant(at), State.ABANDONED, LOST_TAIL)));
    return new Intent(
        OrderName.of(first.ref().toString()),
        number,
        first.instrument().symbol().ticker(),
        BrokerFacts.side(first.side()),
        first.shares().count(),
        first.kind() instanceof OrderKind.Limit(Price limit)
            ? Optional.of(limit.value())
            : Optional.empty(),
        Optional.of(VirtualClock.instant(rows.getFirst().at())),
        Optional.empty(),
        Optional.of("simulated"),
        steps);
  }

  /// The number under which the broker knows it, or has refused it last, if it was ever written
  /// down under that one.
  private static int number(List<Notes.Row> rows, Optional<Integer> atBroker) {
    return rows.stream()
        .mapToInt(row -> row.order().brokerOrderId())
        .filter(number -> atBroker.filter(known -> known == number).isPresent())
        .findFirst()
        .orElseGet(() -> rows.getLast().order().brokerOrderId());
  }

  /// What leads out of a state that is over: the broker's own ledger has to show it.
  private static String because(
      State before,
      State after,
      Notes.Row row,
      Map<OrderRef, VenueOrder> atBroker,
      boolean lostTail) {
    if (before == null || !before.isAbsorbing()) {
      return "";
    }
    VenueOrder order = atBroker.get(row.order().ref());
    if (lostTail) {
      return LOST_TAIL;
    }
    if (order == null) {
      return "";
    }
    boolean traded = order.filled() > 0;
    return traded && (after == State.FILLED || after == State.PARTLY_FILLED || !order.isOpen())
        ? "executions of " + order.filled()
        : order.history().stream().anyMatch(was -> was.at() <= row.at()) ? "works there" : "";
  }

  private static State state(OrderState state) {
    return switch (state) {
      case OrderState.Planned _ -> State.PLANNED;
      case OrderState.Sent _ -> State.SENT;
      case OrderState.Working _ -> State.WORKING;
      case OrderState.PartlyFilled _ -> State.PARTLY_FILLED;
      case OrderState.Unconfirmed _ -> State.UNCONFIRMED;
      case OrderState.Filled _ -> State.FILLED;
      case OrderState.Canceled _ -> State.CANCELED;
      case OrderState.Rejected _ -> State.REJECTED;
      case OrderState.Denied _ -> State.DENIED;
      case OrderState.Abandoned _ -> State.ABANDONED;
    };
  }

  private static void addFills(Day day, DayRun run) {
    Map<String, Long> recorded = new HashMap<>();
    run.notes().fills().forEach(row -> recorded.putIfAbsent(row.fill().executionId(), row.at()));
    for (Fill fill : run.order().store().allFills()) {
      day.add(
          new FillRow(
              fill.executionId(),
              OrderName.of(fill.order().toString()),
              fill.symbol().ticker(),
              BrokerFacts.side(fill.side()),
              fill.shares().count(),
              fill.price().value(),
              fill.executedAt(),
              Optional.ofNullable(recorded.get(fill.executionId())).map(VirtualClock::instant)));
    }
  }

  private static void addOutages(Day day, Notes notes) {
    for (Notes.Absence absence : notes.absences()) {
      switch (absence.part()) {
        case ORDER -> day.add(outage(Part.ORDER_SERVICE, absence.from(), absence.until()));
        case EXIT -> day.add(outage(Part.EXIT_SERVICE, absence.from(), absence.until()));
        case SCHEDULER, SCANNER, RANKER, APPROVAL ->
            day.add(outage(Part.EVENTS, absence.from(), absence.until()));
      }
    }
    for (Notes.Disturbance disturbance : notes.disturbances()) {
      Part part =
          switch (disturbance.what()) {
            case LINK -> Part.GATEWAY_LINK;
            case DATABASE -> Part.DATABASE;
            case EVENTS -> Part.EVENTS;
          };
      long until = disturbance.until() + (part == Part.GATEWAY_LINK ? BETWEEN_TRIES : 0);
      day.add(outage(part, disturbance.from(), until));
    }
  }

  private static Outage outage(Part part, long from, long until) {
    return new Outage(
        part,
        VirtualClock.instant(from),
        until == 0 ? Optional.empty() : Optional.of(VirtualClock.instant(until)));
  }

  private static void addWritten(Day day, String producer, Iterable<Envelope> rows) {
    int position = 0;
    Set<String> seen = new HashSet<>();
    for (Envelope envelope : rows) {
      if (seen.add(envelope.eventId().text())) {
        day.add(
            new Written(
                producer,
                position++,
                Topic.of(envelope.payload()).wireName(),
                envelope.payload().key(),
                envelope.eventId().text(),
                envelope.recordedAt()));
      }
    }
  }
}
