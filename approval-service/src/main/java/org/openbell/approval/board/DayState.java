package org.openbell.approval.board;

import java.util.List;
import java.util.Optional;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.SchedulerFact;

/// Whether the day may trade, as it was told; empty where nobody has said.
public record DayState(
    Optional<Boolean> wokeArmed,
    String words,
    Optional<Boolean> armed,
    String mode,
    List<ArmingDoubt> doubts,
    Link gateway,
    boolean reconciled,
    boolean done) {

  /// Whether the gateway is there.
  public enum Link {
    CONNECTED,
    LOST,
    UNKNOWN
  }

  static final DayState UNKNOWN =
      new DayState(
          Optional.empty(), "", Optional.empty(), "", List.of(), Link.UNKNOWN, false, false);

  public DayState {
    doubts = List.copyOf(doubts);
  }

  /// True once the wake and every check of the account said yes.
  public boolean isArmed() {
    return wokeArmed.orElse(false) && armed.orElse(false);
  }

  DayState after(SchedulerFact fact) {
    return switch (fact) {
      case SchedulerFact.SessionWoke woke ->
          new DayState(
              Optional.of(woke.armed()),
              woke.words(),
              armed,
              mode,
              doubts,
              gateway,
              reconciled,
              false);
      case SchedulerFact.DoneForDay _ ->
          new DayState(wokeArmed, words, armed, mode, doubts, gateway, reconciled, true);
      case SchedulerFact.SessionSlept _, SchedulerFact.SessionSkipped _ ->
          new DayState(
              Optional.empty(), "", Optional.empty(), mode, List.of(), gateway, reconciled, false);
      case SchedulerFact.ScanDue _,
          SchedulerFact.EntryWindowOpened _,
          SchedulerFact.EntryCutoffReached _,
          SchedulerFact.SessionOpened _,
          SchedulerFact.FlattenDue _,
          SchedulerFact.SessionClosed _,
          SchedulerFact.NotDoneForDay _ ->
          this;
    };
  }

  DayState after(OrderFact.OfGateway fact) {
    return switch (fact) {
      case OrderFact.TradingArmed yes ->
          new DayState(
              wokeArmed,
              words,
              Optional.of(true),
              yes.mode(),
              List.of(),
              gateway,
              reconciled,
              done);
      case OrderFact.TradingNotArmed no ->
          new DayState(
              wokeArmed, words, Optional.of(false), mode, no.doubts(), gateway, reconciled, done);
      case OrderFact.GatewayConnected _ -> linked(Link.CONNECTED, false);
      case OrderFact.GatewayLost _ -> linked(Link.LOST, false);
      case OrderFact.Reconciled _ -> linked(Link.CONNECTED, true);
      case OrderFact.DiscrepancyFound _,
          OrderFact.TradingHalted _,
          OrderFact.TradingReduced _,
          OrderFact.TradingResumed _,
          OrderFact.AccountSnapshotTaken _,
          OrderFact.BrokerStatementSeen _ ->
          this;
    };
  }

  private DayState linked(Link link, boolean compared) {
    return new DayState(wokeArmed, words, armed, mode, doubts, link, compared, done);
  }
}
