package org.openbell.exit.store;

import org.openbell.exit.exit.Excursion;
import org.openbell.exit.exit.ExitPlan;
import org.openbell.exit.exit.ExitTerms;
import org.openbell.exit.exit.Holding;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.PositionState;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.exit.exit.StateName;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;

/// Position to row and back.
final class RowShape {
  private RowShape() {}

  static Position read(PositionRow row) {
    return new Position(TradeId.parse(row.trade), row.revision, stateOf(row));
  }

  private static PositionState stateOf(PositionRow row) {
    return switch (StateName.valueOf(row.state)) {
      case NOT_HELD -> new NotHeld();
      case UNPLANNED -> new Unplanned(Shares.of(row.shares), new Price(row.averageEntry));
      case PROTECTING -> new Protecting(holdingOf(row), row.chases, row.waitsUntil);
      case PROTECTED -> new Protected(holdingOf(row));
      case UNPROTECTED -> new Unprotected(holdingOf(row));
      case FLATTENING -> new Flattening(holdingOf(row), row.waitsUntil, row.failureTold);
      case CLOSED -> new Closed(holdingOf(row));
    };
  }

  private static Holding holdingOf(PositionRow row) {
    return new Holding(
        new ExitTerms(new Percent(row.stopPercent), new Percent(row.targetPercent)),
        new ExitPlan(
            Shares.of(row.shares),
            new Price(row.averageEntry),
            new Price(row.stop),
            new Price(row.target),
            row.timeExit),
        row.plannedAt,
        new Excursion(new Price(row.lowest), new Price(row.highest)),
        row.stopTold,
        row.targetTold);
  }

  /// Writes the position over whatever the row held.
  static void write(Position position, PositionRow row) {
    row.revision = position.revision();
    row.state = StateName.of(position.state()).name();
    row.chases = null;
    row.waitsUntil = null;
    row.failureTold = false;
    switch (position.state()) {
      case NotHeld _ -> row.shares = 0L;
      case Unplanned unplanned -> {
        row.shares = unplanned.shares().count();
        row.averageEntry = unplanned.average().value();
      }
      case Protecting protecting -> {
        writeHolding(protecting.holding(), row);
        row.chases = protecting.chases();
        row.waitsUntil = protecting.chaseAt();
      }
      case Protected guarded -> writeHolding(guarded.holding(), row);
      case Unprotected unguarded -> writeHolding(unguarded.holding(), row);
      case Flattening flattening -> {
        writeHolding(flattening.holding(), row);
        row.waitsUntil = flattening.closeAt();
        row.failureTold = flattening.failureTold();
      }
      case Closed closed -> writeHolding(closed.last(), row);
    }
  }

  private static void writeHolding(Holding holding, PositionRow row) {
    row.shares = holding.plan().shares().count();
    row.averageEntry = holding.plan().average().value();
    row.stopPercent = holding.terms().stop().value();
    row.targetPercent = holding.terms().target().value();
    row.stop = holding.plan().stop().value();
    row.target = holding.plan().target().value();
    row.timeExit = holding.plan().timeExit();
    row.plannedAt = holding.plannedAt();
    row.lowest = holding.excursion().lowest().value();
    row.highest = holding.excursion().highest().value();
    row.stopTold = holding.stopTold();
    row.targetTold = holding.targetTold();
  }
}
