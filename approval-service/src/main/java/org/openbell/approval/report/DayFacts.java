package org.openbell.approval.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openbell.approval.report.ProposalEnd.Outcome;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.ExitFact.CarriedGone;
import org.openbell.model.event.ExitFact.CloseFailed;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.ExitFact.ExitRecorded;
import org.openbell.model.event.ExitFact.FlatUnverified;
import org.openbell.model.event.ExitFact.FlattenFailed;
import org.openbell.model.event.ExitFact.HaltedUnprotected;
import org.openbell.model.event.ExitFact.PositionCarried;
import org.openbell.model.event.ExitFact.ProtectionMissing;
import org.openbell.model.event.ExitFact.StopOverdue;
import org.openbell.model.event.ExitFact.StopTriggered;
import org.openbell.model.event.ExitFact.TargetReached;
import org.openbell.model.event.ExitFact.TradesAgain;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.NotDoneForDay;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
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

  /// What a correction has in common with the execution it corrects.
  static String base(String executionId) {
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

  /// The sales as they were accounted for; of an execution that was corrected, its correction.
  List<ExitLine> exits() {
    Set<String> standing = fills().stream().map(FillLine::executionId).collect(Collectors.toSet());
    Map<String, ExitRecorded> once = new LinkedHashMap<>();
    all(ExitRecorded.class)
        .filter(
            exit ->
                exit.reason() == ExitReason.CLOSED_BY_USER || standing.contains(exit.executionId()))
        .forEach(exit -> once.putIfAbsent(exit.trade() + " " + exit.executionId(), exit));
    return once.values().stream().map(DayFacts::line).toList();
  }

  private static ExitLine line(ExitRecorded exit) {
    return new ExitLine(
        exit.trade(),
        exit.trade().symbol(),
        exit.reason(),
        exit.shares(),
        exit.asked(),
        exit.paid(),
        exit.shortfall(),
        exit.cause());
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
    Set<TradeId> traded = trades().map(TradeFacts::trade).collect(Collectors.toSet());
    return events.stream()
        .map(DayFacts::no)
        .flatMap(Optional::stream)
        .filter(end -> end.outcome() != Outcome.NOT_FILLED || !traded.contains(end.trade()))
        .distinct()
        .toList();
  }

  private static Optional<ProposalEnd> no(Event event) {
    // Not exhaustive on purpose: of some forty events six say no.
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
    if (event instanceof OrderCanceled told && isEntry(told.order())) {
      return Optional.of(end(told.trade(), Outcome.NOT_FILLED, takenBack(told)));
    }
    return Optional.empty();
  }

  /// The broker's own word for it tells nothing more.
  private static String takenBack(OrderCanceled told) {
    String words = told.words().strip();
    return words.isEmpty() || words.equalsIgnoreCase("cancelled")
        ? "nothing was bought in time"
        : words;
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
            Stream.concat(
                all(DoneForDay.class)
                    .map(told -> "done for the day: all " + told.masters() + " masters at target"),
                all(NotDoneForDay.class)
                    .map(
                        told ->
                            "not done for the day: "
                                + told.notAtTarget().size()
                                + " of "
                                + told.masters()
                                + " masters not at target")))
        .findFirst();
  }

  List<String> alarms() {
    return events.stream().map(DayFacts::alarm).flatMap(Optional::stream).toList();
  }

  private static Optional<String> alarm(Event event) {
    return switch (event) {
      case DiscrepancyFound told -> Optional.of(told.subject() + ": " + told.words());
      case ExitFact fact -> exitAlarm(fact).map(words -> fact.trade().symbol() + ": " + words);
      case Event _ -> Optional.empty();
    };
  }

  private static Optional<String> exitAlarm(ExitFact fact) {
    return switch (fact) {
      case FlattenFailed told ->
          Optional.of(told.left() + " shares could not be sold, " + told.words());
      case ProtectionMissing told -> Optional.of(told.words());
      case StopOverdue told ->
          Optional.of(
              "traded at "
                  + told.seen()
                  + " and its stop at "
                  + told.stop()
                  + " did not sell, closed by our own order");
      case CloseFailed told -> Optional.of(told.words());
      case HaltedUnprotected told ->
          Optional.of("halted, unprotected, with " + told.shares() + " shares held");
      case FlatUnverified told -> Optional.of(told.words());
      case PositionCarried told -> Optional.of(told.words());
      case CarriedGone told ->
          Optional.of(told.left() + " shares carried over the night left the account");
      case ExitPlanned _, StopTriggered _, TargetReached _, TradesAgain _, ExitRecorded _ ->
          Optional.empty();
    };
  }

  private <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }
}
