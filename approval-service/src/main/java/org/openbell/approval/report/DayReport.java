package org.openbell.approval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.session.SessionDate;

/// One day of trading as a document: every trade, every fill, every no, and what it came to.
///
/// It is folded from what was told, each time it is asked for, so any past date can be read and
/// today's can be read while the day runs. `doubts` name whatever does not add up.
public record DayReport(
    SessionDate date,
    Optional<String> note,
    List<TradeReview> trades,
    List<FillLine> fills,
    List<ExitLine> exits,
    List<ProposalEnd> notTraded,
    Totals totals,
    List<ForeignHolding> untouched,
    List<String> doubts) {
  /// The types of events the report is folded from.
  public static final Set<String> FOLDED_FROM =
      Set.of(
          "SessionSkipped",
          "DoneForDay",
          "AccountSnapshotTaken",
          "TradeProposed",
          "TradeDeclined",
          "OrderDenied",
          "OrderRejected",
          "OrderCanceled",
          "TradeRefused",
          "ApprovalLapsed",
          "PositionOpened",
          "FillRecorded",
          "CommissionCharged",
          "PositionClosed",
          "DiscrepancyFound",
          "NotDoneForDay",
          "ExitRecorded",
          "FlattenFailed",
          "ProtectionMissing",
          "StopOverdue",
          "CloseFailed",
          "HaltedUnprotected",
          "FlatUnverified",
          "PositionCarried",
          "CarriedGone");

  public DayReport {
    trades = List.copyOf(trades);
    fills = List.copyOf(fills);
    exits = List.copyOf(exits);
    notTraded = List.copyOf(notTraded);
    untouched = List.copyOf(untouched);
    doubts = List.copyOf(doubts);
  }

  /// Folds the events that belong to that date, in the order in which they were told.
  public static DayReport fold(SessionDate date, List<? extends Event> events) {
    DayFacts facts = DayFacts.of(events);
    List<FillLine> fills = facts.fills();
    List<TradeReview> trades = facts.trades().map(trade -> trade.review()).toList();
    List<String> doubts = new ArrayList<>();
    facts.trades().forEach(trade -> doubts.addAll(trade.doubts()));
    doubts.addAll(facts.alarms());
    return new DayReport(
        date,
        facts.note(),
        trades,
        fills,
        facts.exits(),
        facts.notTraded(),
        Totals.of(trades),
        facts.untouched(),
        doubts);
  }
}
