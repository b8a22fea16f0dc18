package org.openbell.exit.inbound;

import java.util.Optional;
import org.openbell.exit.exit.Holding;
import org.openbell.exit.exit.Position;
import org.openbell.exit.exit.PositionState;
import org.openbell.exit.exit.PositionState.Closed;
import org.openbell.exit.exit.PositionState.Held;
import org.openbell.exit.exit.PositionState.NotHeld;
import org.openbell.exit.exit.PositionState.Unplanned;
import org.openbell.exit.exit.StateName;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;

/// One line of `GET /positions`. What only a plan knows is null as long as there is none.
public record WatchedPosition(
    TradeId trade,
    Symbol symbol,
    StateName state,
    boolean confirmed,
    Shares shares,
    Optional<Price> average,
    Optional<Price> stop,
    Optional<Price> target,
    Optional<Price> lowest,
    Optional<Price> highest) {

  static WatchedPosition of(Position position) {
    return switch (position.state()) {
      case NotHeld _ -> unplanned(position, Shares.ZERO, Optional.empty());
      case Unplanned u -> unplanned(position, u.shares(), Optional.of(u.average()));
      case Held held -> planned(position, held.holding());
      case Closed closed -> planned(position, closed.last());
    };
  }

  private static WatchedPosition unplanned(
      Position position, Shares shares, Optional<Price> average) {
    return new WatchedPosition(
        position.trade(),
        position.symbol(),
        StateName.of(position.state()),
        false,
        shares,
        average,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static WatchedPosition planned(Position position, Holding holding) {
    return new WatchedPosition(
        position.trade(),
        position.symbol(),
        StateName.of(position.state()),
        position.state() instanceof PositionState.Protected,
        holding.plan().shares(),
        Optional.of(holding.plan().average()),
        Optional.of(holding.plan().stop()),
        Optional.of(holding.plan().target()),
        Optional.of(holding.excursion().lowest()),
        Optional.of(holding.excursion().highest()));
  }
}
