package org.openbell.exit.exit;

import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Flat;
import org.openbell.exit.exit.PositionState.Guarded;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.TradeId;

/// One trade's way out. `revision` counts its stored changes, and so gives every act by the clock
/// a name that no other act has.
public record Position(TradeId trade, long revision, PositionState state) {
  private static final int DATE_AND_DASH = 9;

  public static Position unseen(TradeId trade) {
    return new Position(trade, 0, new NotHeld());
  }

  public Position next(PositionState changed) {
    return new Position(trade, revision + 1, changed);
  }

  public Symbol symbol() {
    return Symbol.parse(trade.text().substring(DATE_AND_DASH));
  }

  /// Whether there is anything left to sell.
  public boolean isOpen() {
    return switch (state) {
      case Unplanned _, Held _ -> true;
      case NotHeld _, Closed _, Flat _ -> false;
    };
  }

  /// Whether something is still expected of it: shares to be sold, or the broker's word that none
  /// are left.
  public boolean isAwake() {
    return isOpen() || (state instanceof Closed closed && !closed.doubtTold());
  }

  public Position seeing(ExitInput.PriceSeen tick) {
    return switch (state) {
      case Held held when held.holding().concerns(tick) ->
          new Position(
              trade,
              revision,
              held.with(held.holding().widened(Excursion.from(tick.last(), tick.at()))));
      case Held _, Unplanned _, NotHeld _, Closed _, Flat _ -> this;
    };
  }

  /// Whether the tick is news that must be told or stored, rather than only remembered.
  public boolean isNews(ExitInput.PriceSeen tick) {
    return state instanceof Held held
        && (held.holding().triggersStop(tick)
            || held.holding().reachesTarget(tick)
            || (held instanceof Guarded && held.holding().movesTheBreach(tick)));
  }

  /// The same position, knowing also how far `other`'s market went.
  public Position widenedBy(Position other) {
    return state instanceof Held held && other.state instanceof Held alsoHeld
        ? new Position(
            trade, revision, held.with(held.holding().widened(alsoHeld.holding().excursion())))
        : this;
  }
}
