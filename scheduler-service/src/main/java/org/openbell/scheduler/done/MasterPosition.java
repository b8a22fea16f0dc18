package org.openbell.scheduler.done;

import java.util.Optional;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;

/// One of the morning's positions, and how it ended once it did.
public record MasterPosition(TradeId trade, SessionDate date, Optional<Ending> ending) {
  /// Why it was sold and what that brought, before commissions.
  public record Ending(ExitReason reason, Usd grossPnl) {}

  public boolean reachedItsTarget() {
    return ending.isPresent() && ending.get().reason() == ExitReason.TARGET;
  }
}
