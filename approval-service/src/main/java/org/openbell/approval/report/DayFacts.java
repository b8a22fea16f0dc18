package org.openbell.approval.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.approval.report.ProposalEnd.Outcome;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;

/// The events of one day, asked for what a report needs of them.
///
/// An execution counts once, whoever told it how often: its id is the broker's.
record DayFacts(List<? extends Event> events) {
  static DayFacts of(List<? extends Event> events) {
    return new DayFacts(List.copyOf(events));
  }

  List<FillLine> fills() {
    Map<String, Usd> commissions =
        all(CommissionCharged.class)
            .collect(
                toMap(
                    CommissionCharged::executionId,
                    CommissionCharged::commission,
                    // The broker's latest word: commissions may be reported again, corrected.
                    (_, later) -> later));
    Map<String, FillRecorded> once = new LinkedHashMap<>();
    all(FillRecorded.class)
        .forEach(fill -> once.merge(base(fill.executionId()), fill, DayFacts::newer));
    return once.values().stream()
        .filter(fill -> fill.shares().isPositive())
        .map(fill -> line(fill, commission(fill, commissions)))
        .toList();
  }

  /// A correction repeats the execution with a higher last part: `.01`, then `.02`.
  private static FillRecorded newer(FillRecorded had, FillRecorded next) {
    return next.executionId().compareTo(had.executionId()) > 0 ? next : had;
  }

  private static String base(String executionId) {
    int dot = executionId.lastIndexOf('.');
    return dot < 1 ? executionId : executionId.substring(0, dot);
  }

  /// Of the correction, if the broker named one for it, else of what it corrects.
  private static Optional<Usd> commission(FillRecorded fill, Map<String, Usd> commissions) {
    return Optional.ofNullable(commissions.get(fill.executionId()))
        .or(
            () ->
                commissions.entrySet().stream()
                    .filter(charged -> base(charged.getKey()).equals(base(fill.executionId())))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  private static FillLine line(FillRecorded fill, Optional<Usd> commission) {
    return new FillLine(
        fill.trade(),
        fill.executionId(),
        fill.order(),
        fill.trade().symbol(),
        fill.side(),
        fill.shares(),
        fill.price(),
        commission,
        fill.executedAt(),
        fill.venue());
  }

  /// The trades that have fills, in the order of their first.
  Stream<TradeFacts> trades() {
    Map<TradeId, TradePlan> plans = new LinkedHashMap<>();
    all(TradeProposed.class).forEach(told -> plans.put(told.trade(), told.plan()));
    all(PositionOpened.class).forEach(told -> plans.put(told.trade(), told.plan()));
    Map<TradeId, PositionClosed> closed = new LinkedHashMap<>();
    all(PositionClosed.class).forEach(told -> closed.put(told.trade(), told));
    Map<TradeId, List<FillLine>> fills =
        fills().stream().collect(groupingBy(FillLine::trade, LinkedHashMap::new, toList()));
    return fills.entrySet().stream()
        .map(
            trade ->
                new TradeFacts(
                    trade.getKey(),
                    Optional.ofNullable(plans.get(trade.getKey())),
                    trade.getValue(),
                    Optional.ofNullable(closed.get(trade.getKey()))));
  }

  List<ProposalEnd> notTraded() {
    return events.stream().map(DayFacts::no).flatMap(Optional::stream).distinct().toList();
  }

  private static Optional<ProposalEnd> no(Event event) {
    // Not exhaustive on purpose: of some forty events five say no.
    if (event instanceof TradeDeclined told) {
      return Optional.of(end(told.trade(), Outcome.DECLINED, told.words()));
    }
    if (event instanceof OrderDenied told && isEntry(told.order())) {
      return Optional.of(end(told.trade(), Outcome.DENIED, told.words()));
    }
    if (event instanceof OrderRejected told && isEntry(told.order())) {
      return Optional.of(end(told.trade(), Outcome.REJECTED, told.code() + " " + told.words()));
    }
    if (event instanceof TradeRefused told) {
      return Optional.of(
          end(told.trade(), Outcome.REFUSED, "by " + told.by() + " " + told.words()));
    }
    if (event instanceof ApprovalLapsed told) {
      return Optional.of(end(told.trade(), Outcome.LAPSED, "no answer in time"));
    }
    return Optional.empty();
  }

  private static boolean isEntry(OrderRef order) {
    return order.leg() == Leg.ENTRY;
  }

  private static ProposalEnd end(TradeId trade, Outcome outcome, String words) {
    return new ProposalEnd(trade, trade.symbol(), outcome, words.strip());
  }

  /// The latest look at the account says what was not ours.
  List<ForeignHolding> untouched() {
    return all(AccountSnapshotTaken.class)
        .reduce((_, later) -> later)
        .map(AccountSnapshotTaken::foreignHoldings)
        .orElse(List.of());
  }

  Optional<String> note() {
    return Stream.concat(
            all(SessionSkipped.class).map(told -> "no session: " + told.reason()),
            all(DoneForDay.class)
                .map(told -> "done for the day: all " + told.masters() + " masters at target"))
        .findFirst();
  }

  List<String> alarms() {
    return Stream.concat(
            all(DiscrepancyFound.class).map(told -> told.subject() + ": " + told.words()),
            all(FlattenFailed.class)
                .map(
                    told ->
                        told.trade().symbol()
                            + ": "
                            + told.left()
                            + " shares could not be sold, "
                            + told.words()))
        .toList();
  }

  private <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }
}
