package org.openbell.exit.inbound;

import java.util.Optional;
import org.openbell.exit.exit.Holding;
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
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;

/// One line of `GET /positions`. What only a plan knows is null as long as there is none.
///
/// `standing` says in words how safe the shares are.
public record WatchedPosition(
    TradeId trade,
    Symbol symbol,
    StateName state,
    boolean confirmed,
    StockHalt halt,
    String standing,
    Shares shares,
    Optional<Price> average,
    Optional<Price> stop,
    Optional<Price> target,
    Optional<Price> lowest,
    Optional<Price> highest) {

  static WatchedPosition of(Position position) {
    return switch (position.state()) {
      case NotHeld _, Closed _, Flat _ -> unplanned(position, Shares.ZERO, Optional.empty());
      case Unplanned u -> unplanned(position, u.shares(), Optional.of(u.average()));
      case Held held -> planned(position, held);
    };
  }

  private static String standing(PositionState state) {
    return switch (state) {
      case Carried _ -> "carried past the close: only the operator sells it";
      case Held held when held.holding().pause().isOn() -> "halted, unprotected";
      case Protected _ -> "protected at the broker";
      case Protecting _ -> "exits asked for, not confirmed yet";
      case Unplanned _, Unprotected _ -> "unprotected: look at the broker";
      case Closing closing ->
          closing.failureTold() ? "cannot be closed: sell it by hand" : "its stop failed: closing";
      case Flattening flattening ->
          flattening.failureTold() ? "not flat in time: sell it by hand" : "closing for the day";
      case Closed _ -> "sold; the broker has not confirmed it yet";
      case NotHeld _, Flat _ -> "flat";
    };
  }

  private static WatchedPosition unplanned(
      Position position, Shares shares, Optional<Price> average) {
    return new WatchedPosition(
        position.trade(),
        position.symbol(),
        StateName.of(position.state()),
        false,
        StockHalt.NONE,
        standing(position.state()),
        shares,
        average,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static WatchedPosition planned(Position position, Held held) {
    Holding holding = held.holding();
    return new WatchedPosition(
        position.trade(),
        position.symbol(),
        StateName.of(held),
        held instanceof Protected,
        holding.pause().halt(),
        standing(held),
        holding.plan().shares(),
        Optional.of(holding.plan().average()),
        Optional.of(holding.plan().stop()),
        Optional.of(holding.plan().target()),
        Optional.of(holding.excursion().lowest()),
        Optional.of(holding.excursion().highest()));
  }
}
