package org.openbell.simulation.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.simulation.broker.VenueOrder;
import org.openbell.simulation.day.DayRun;
import org.openbell.simulation.day.Notes;

/// Which branches of recovery a day has gone through: a campaign that never enters one proves
/// nothing about it.
public final class Branches {
  private Branches() {}

  public static Map<String, Integer> of(DayRun run) {
    Map<String, Integer> branches = new TreeMap<>(run.faults().seen());
    run.notes().heard().forEach(heard -> count(branches, heard.envelope()));
    run.notes()
        .orders()
        .values()
        .forEach(
            rows -> {
              if (wasSentTwice(rows)) {
                add(branches, "resent after its absence was proven");
              }
              if (rows.stream().anyMatch(row -> isResolved(rows, row))) {
                add(branches, "unconfirmed resolved");
              }
            });
    for (VenueOrder order : run.venue().orders()) {
      if (order.ref().leg() == Leg.TIME_EXIT && order.filled() > 0) {
        add(branches, "time leg fired at the broker");
      }
    }
    return branches;
  }

  private static void add(Map<String, Integer> branches, String what) {
    branches.merge(what, 1, Integer::sum);
  }

  private static boolean wasSentTwice(List<Notes.Row> rows) {
    return rows.stream()
            .filter(row -> row.order().errand() == Errand.NONE)
            .map(row -> row.order().state())
            .filter(OrderState.Sent.class::isInstance)
            .distinct()
            .count()
        > 1;
  }

  private static boolean isResolved(List<Notes.Row> rows, Notes.Row row) {
    int next = rows.indexOf(row) + 1;
    return row.order().state() instanceof OrderState.Unconfirmed
        && next < rows.size()
        && !(rows.get(next).order().state() instanceof OrderState.Unconfirmed);
  }

  private static void count(Map<String, Integer> branches, Envelope envelope) {
    switch (envelope.payload()) {
      case OrderFact.TradingReduced reduced when reduced.cause().startsWith("ADOPTED") ->
          add(branches, "adopted what the books had lost");
      case OrderFact.TradingReduced _ -> add(branches, "reduced by itself");
      case OrderFact.TradingHalted _ -> add(branches, "halted");
      case OrderFact.TradingResumed _ -> add(branches, "resumed by a person");
      case OrderFact.OrderUnconfirmed _ -> add(branches, "unconfirmed");
      case OrderFact.OrderRejected _ -> add(branches, "rejected");
      case OrderFact.OrderWaits _ -> add(branches, "named wait after the open");
      case OrderFact.OrderDenied denied -> add(branches, "denied: " + denied.reason());
      case OrderFact.PositionReduced reduced when reduced.reason() == ExitReason.CLOSED_BY_USER ->
          add(branches, "hand sale noticed");
      case OrderFact.PositionClosed closed when closed.reason() == ExitReason.CLOSED_BY_USER ->
          add(branches, "closed by hand noticed");
      case OrderFact.PositionClosed closed -> add(branches, "closed: " + closed.reason());
      case OrderFact.FillRecorded fill when !fill.executionId().endsWith(".01") ->
          add(branches, "correction recorded");
      case OrderFact.Reconciled reconciled when reconciled.healed() > 0 ->
          add(branches, "healed by a comparison");
      case ExitFact.FlattenFailed _ -> add(branches, "alarm before the close");
      case SchedulerFact.DoneForDay _ -> add(branches, "done for the day");
      case SchedulerFact.SessionWoke woke when !woke.armed() -> add(branches, "not armed");
      default -> {} // an ordinary day has these
    }
  }
}
