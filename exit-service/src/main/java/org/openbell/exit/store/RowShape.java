package org.openbell.exit.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.exit.exit.Breach;
import org.openbell.exit.exit.Excursion;
import org.openbell.exit.exit.ExitPlan;
import org.openbell.exit.exit.ExitTerms;
import org.openbell.exit.exit.Holding;
import org.openbell.exit.exit.Pause;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.PositionState;
import org.openbell.exit.exit.PositionState.Carried;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Closing;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.Flattening;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Protected;
import org.openbell.exit.exit.PositionState.Protecting;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.PositionState.Unprotected;
import org.openbell.exit.exit.StateName;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
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
      case CLOSING -> new Closing(holdingOf(row), row.attempts, row.waitsUntil, row.failureTold);
      case FLATTENING -> new Flattening(holdingOf(row), row.waitsUntil, row.failureTold);
      case CARRIED -> new Carried(holdingOf(row));
      case CLOSED -> new Closed(holdingOf(row), row.waitsUntil, row.failureTold);
      case FLAT -> new Flat(holdingOf(row));
    };
  }

  private static Holding holdingOf(PositionRow row) {
    return new Holding(
        new ExitTerms(
            new Percent(row.stopPercent), new Percent(row.targetPercent), steps(row.priceSteps)),
        new ExitPlan(
            Shares.of(row.shares),
            new Price(row.averageEntry),
            new Price(row.stop),
            new Price(row.target),
            row.timeExit),
        row.plannedAt,
        new Excursion(
            new Price(row.lowest), new Price(row.highest), new Price(row.lastPrice), row.lastAt),
        row.stopTold,
        row.targetTold,
        Optional.ofNullable(row.crossedAt).map(Price::new),
        Optional.ofNullable(row.breachSince)
            .map(since -> new Breach(since, new Price(row.breachFirst), row.breachDue)),
        new Pause(StockHalt.valueOf(row.halt), Optional.ofNullable(row.haltEndedAt)));
  }

  /// Writes the position over whatever the row held.
  static void write(Position position, PositionRow row) {
    row.revision = position.revision();
    row.state = StateName.of(position.state()).name();
    row.chases = null;
    row.attempts = null;
    row.waitsUntil = null;
    row.failureTold = false;
    switch (position.state()) {
      case NotHeld _ -> row.shares = 0L;
      case Unplanned unplanned -> {
        row.shares = unplanned.shares().count();
        row.averageEntry = unplanned.average().value();
      }
      case Held held -> {
        writeHolding(held.holding(), row);
        writeWait(held, row);
      }
      case Closed closed -> {
        writeHolding(closed.last(), row);
        row.waitsUntil = closed.verifyBy();
        row.failureTold = closed.doubtTold();
      }
      case Flat flat -> writeHolding(flat.last(), row);
    }
  }

  private static void writeWait(Held held, PositionRow row) {
    switch (held) {
      case Protecting protecting -> {
        row.chases = protecting.chases();
        row.waitsUntil = protecting.chaseAt();
      }
      case Closing closing -> {
        row.attempts = closing.attempts();
        row.waitsUntil = closing.againAt();
        row.failureTold = closing.failureTold();
      }
      case Flattening flattening -> {
        row.waitsUntil = flattening.closeAt();
        row.failureTold = flattening.failureTold();
      }
      case Protected _, Unprotected _, Carried _ -> row.waitsUntil = null;
    }
  }

  private static void writeHolding(Holding holding, PositionRow row) {
    row.shares = holding.plan().shares().count();
    row.averageEntry = holding.plan().average().value();
    row.stopPercent = holding.terms().stop().value();
    row.targetPercent = holding.terms().target().value();
    row.priceSteps = text(holding.terms().ticks());
    row.stop = holding.plan().stop().value();
    row.target = holding.plan().target().value();
    row.timeExit = holding.plan().timeExit();
    row.plannedAt = holding.plannedAt();
    row.lowest = holding.excursion().lowest().value();
    row.highest = holding.excursion().highest().value();
    row.lastPrice = holding.excursion().last().value();
    row.lastAt = holding.excursion().at();
    row.stopTold = holding.stopTold();
    row.targetTold = holding.targetTold();
    row.crossedAt = holding.crossedAt().map(Price::value).orElse(null);
    row.breachSince = holding.breach().map(Breach::since).orElse(null);
    row.breachFirst = holding.breach().map(breach -> breach.first().value()).orElse(null);
    row.breachDue = holding.breach().filter(Breach::due).isPresent();
    row.halt = holding.pause().halt().name();
    row.haltEndedAt = holding.pause().endedAt().orElse(null);
  }

  /// Nothing is written for the steps of every US stock.
  private static String text(TickTable ticks) {
    return ticks.equals(TickTable.US_STOCKS)
        ? null
        : ticks.steps().stream()
            .map(step -> step.from() + " " + step.increment())
            .collect(Collectors.joining(", "));
  }

  private static TickTable steps(String text) {
    return text == null
        ? TickTable.US_STOCKS
        : new TickTable(
            Arrays.stream(text.split(", ", -1))
                .map(pair -> pair.split(" ", -1))
                .map(pair -> new TickTable.Step(Price.parse(pair[0]), Price.parse(pair[1])))
                .toList());
  }
}
