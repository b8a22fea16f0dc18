package org.openbell.simulation.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Command;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact;
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
    branchOf(envelope.payload()).ifPresent(branch -> add(branches, branch));
  }

  private static Optional<String> branchOf(Event event) {
    return switch (event) {
      case OrderFact fact -> branchOf(fact);
      case ExitFact fact -> branchOf(fact);
      case SchedulerFact.DoneForDay _ -> Optional.of("done for the day");
      case SchedulerFact.SessionWoke woke ->
          woke.armed() ? Optional.empty() : Optional.of("not armed");
      // an ordinary day has these
      case SchedulerFact _, ScannerFact _, RankerFact _, ApprovalFact _, TickFact _, Command _ ->
          Optional.empty();
    };
  }

  private static Optional<String> branchOf(OrderFact fact) {
    return switch (fact) {
      case OrderFact.OfGateway house -> branchOf(house);
      case OrderFact.OrderUnconfirmed _ -> Optional.of("unconfirmed");
      case OrderFact.OrderRejected _ -> Optional.of("rejected");
      case OrderFact.OrderWaits _ -> Optional.of("named wait after the open");
      case OrderFact.OrderDenied denied -> Optional.of("denied: " + denied.reason());
      case OrderFact.PositionReduced reduced ->
          reduced.reason() == ExitReason.CLOSED_BY_USER
              ? Optional.of("hand sale noticed")
              : Optional.empty();
      case OrderFact.PositionClosed closed ->
          Optional.of(
              closed.reason() == ExitReason.CLOSED_BY_USER
                  ? "closed by hand noticed"
                  : "closed: " + closed.reason());
      case OrderFact.FillRecorded fill ->
          fill.executionId().endsWith(".01")
              ? Optional.empty()
              : Optional.of("correction recorded");
      // an ordinary day has these
      case OrderFact.TradeProposed _,
          OrderFact.TradeDeclined _,
          OrderFact.OrderPreviewed _,
          OrderFact.OrderSent _,
          OrderFact.OrderAccepted _,
          OrderFact.OrderCanceled _,
          OrderFact.CommissionCharged _,
          OrderFact.PositionOpened _,
          OrderFact.SoldByHand _,
          OrderFact.FlatConfirmed _,
          OrderFact.StockHaltSeen _,
          OrderFact.ProtectionConfirmed _ ->
          Optional.empty();
    };
  }

  private static Optional<String> branchOf(OrderFact.OfGateway fact) {
    return switch (fact) {
      case OrderFact.TradingReduced reduced ->
          Optional.of(
              reduced.cause().startsWith("ADOPTED")
                  ? "adopted what the books had lost"
                  : "reduced by itself");
      case OrderFact.TradingHalted _ -> Optional.of("halted");
      case OrderFact.TradingResumed _ -> Optional.of("resumed by a person");
      case OrderFact.Reconciled reconciled ->
          reconciled.healed() > 0 ? Optional.of("healed by a comparison") : Optional.empty();
      // an ordinary day has these
      case OrderFact.DiscrepancyFound _,
          OrderFact.GatewayConnected _,
          OrderFact.GatewayLost _,
          OrderFact.BrokerStatementSeen _,
          OrderFact.TradingArmed _,
          OrderFact.TradingNotArmed _,
          OrderFact.AccountSnapshotTaken _ ->
          Optional.empty();
    };
  }

  private static Optional<String> branchOf(ExitFact fact) {
    return switch (fact) {
      case ExitFact.FlattenFailed _ -> Optional.of("alarm before the close");
      // an ordinary day has these
      case ExitFact.ExitPlanned _,
          ExitFact.StopTriggered _,
          ExitFact.TargetReached _,
          ExitFact.ProtectionMissing _,
          ExitFact.StopOverdue _,
          ExitFact.CloseFailed _,
          ExitFact.HaltedUnprotected _,
          ExitFact.TradesAgain _,
          ExitFact.ExitRecorded _,
          ExitFact.FlatUnverified _,
          ExitFact.PositionCarried _,
          ExitFact.CarriedGone _ ->
          Optional.empty();
    };
  }
}
