package org.openbell.scheduler.done;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.event.OrderFact.OfGateway;
import org.openbell.model.event.OrderFact.OfOrder;
import org.openbell.model.event.OrderFact.PositionClosed;
import org.openbell.model.event.OrderFact.PositionOpened;
import org.openbell.model.event.OrderFact.PositionReduced;
import org.openbell.model.event.OrderFact.ProtectionConfirmed;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
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
    boolean everyTarget = masters.stream().allMatch(MasterPosition::reachedItsTarget);
    if (masters.isEmpty() || !everyTarget || now.isBefore(day.entriesSettled())) {
      return Optional.empty();
    }
    Usd gross =
        masters.stream()
            .flatMap(master -> master.ending().stream())
            .map(Ending::grossPnl)
            .reduce(Usd.ZERO, Usd::plus);
    return Optional.of(new DoneForDay(day.hours().date(), masters.size(), gross));
  }

  private static SessionDate dateOf(Instant moment) {
    return new SessionDate(ExchangeTime.dateOf(moment));
  }
}
