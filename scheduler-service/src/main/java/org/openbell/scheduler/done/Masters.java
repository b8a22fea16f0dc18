package org.openbell.scheduler.done;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.FlatConfirmed;
import org.openbell.model.event.OrderFact.OfGateway;
import org.openbell.model.event.OrderFact.OfOrder;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.SoldByHand;
import org.openbell.model.event.OrderFact.StockHaltSeen;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.NotDoneForDay;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.scheduler.done.MasterPosition.Ending;

/// Watches the morning's positions and knows when the day has given what it was asked for.
public final class Masters {
  private Masters() {}

  /// What a fact says about a master position, if it says anything.
  public static Optional<MasterPosition> told(OrderFact fact) {
    return switch (fact) {
      case PositionOpened opened when opened.plan().kind() == TradeKind.MASTER ->
          Optional.of(
              new MasterPosition(opened.trade(), dateOf(opened.openedAt()), Optional.empty()));
      case PositionClosed closed when closed.kind() == TradeKind.MASTER ->
          Optional.of(
              new MasterPosition(
                  closed.trade(),
                  dateOf(closed.closedAt()),
                  Optional.of(new Ending(closed.reason(), closed.grossPnl()))));
      case PositionOpened _,
          PositionClosed _,
          OfOrder _,
          OfGateway _,
          TradeProposed _,
          TradeDeclined _,
          CommissionCharged _,
          PositionReduced _,
          SoldByHand _,
          FlatConfirmed _,
          StockHaltSeen _,
          ProtectionConfirmed _ ->
          Optional.empty();
    };
  }

  /// Done when at least one master opened and every one that did closed by its target.
  ///
  /// Not before the entries are settled, five minutes after the open: until then another master
  /// may still be filled by a delayed opening.
  public static Optional<DoneForDay> doneForDay(
      DaySchedule day, List<MasterPosition> masters, Instant now) {
    return areOver(day, masters, now) && masters.stream().allMatch(MasterPosition::reachedItsTarget)
        ? Optional.of(new DoneForDay(day.hours().date(), masters.size(), gross(masters)))
        : Optional.empty();
  }

  /// Not done, though every master is closed: one or more of them ended otherwise than at target.
  public static Optional<NotDoneForDay> notDoneForDay(
      DaySchedule day, List<MasterPosition> masters, Instant now) {
    List<TradeId> otherwise =
        masters.stream()
            .filter(master -> !master.reachedItsTarget())
            .map(MasterPosition::trade)
            .sorted(Comparator.comparing(TradeId::text))
            .toList();
    return areOver(day, masters, now) && !otherwise.isEmpty()
        ? Optional.of(
            new NotDoneForDay(day.hours().date(), masters.size(), otherwise, gross(masters)))
        : Optional.empty();
  }

  private static boolean areOver(DaySchedule day, List<MasterPosition> masters, Instant now) {
    return !masters.isEmpty()
        && masters.stream().allMatch(master -> master.ending().isPresent())
        && !now.isBefore(day.entriesSettled());
  }

  private static Usd gross(List<MasterPosition> masters) {
    return masters.stream()
        .flatMap(master -> master.ending().stream())
        .map(Ending::grossPnl)
        .reduce(Usd.ZERO, Usd::plus);
  }

  private static SessionDate dateOf(Instant moment) {
    return new SessionDate(ExchangeTime.dateOf(moment));
  }
}
