package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.ExitLevels;
import org.openbell.model.trade.TradeId;

/// Where the shares held are to be sold: stop, target, and the moment at which patience ends.
///
/// How stop and target are rounded is said at [ExitLevels].
public record ExitPlan(Shares shares, Price average, Price stop, Price target, Instant timeExit) {
  public ExitPlan {
    if (!shares.isPositive()) {
      throw new IllegalArgumentException("an exit plan for no shares, average " + average);
    }
  }

  static ExitPlan of(ExitTerms terms, Shares shares, Price average, Instant timeExit) {
    ExitLevels levels = ExitLevels.of(average, terms.stop(), terms.target(), terms.ticks());
    return new ExitPlan(shares, average, levels.stop(), levels.target(), timeExit);
  }

  ExitPlan withShares(Shares left) {
    return new ExitPlan(left, average, stop, target, timeExit);
  }

  ExitPlan holding(Shares held, Price averageEntry) {
    return new ExitPlan(held, averageEntry, stop, target, timeExit);
  }

  boolean isFor(Shares held, Price averageEntry) {
    return shares.equals(held) && average.equals(averageEntry);
  }

  /// Whether what works at the broker guards every share held, at our prices.
  boolean isGuardedBy(ExitInput.Confirmed working) {
    return working.shares().compareTo(shares) >= 0
        && working.stop().equals(stop)
        && working.target().equals(target);
  }

  ExitPlanned told(TradeId trade) {
    return new ExitPlanned(trade, shares, average, stop, target, timeExit);
  }

  ProtectPosition asked(TradeId trade) {
    return new ProtectPosition(trade, shares, stop, target, timeExit);
  }
}
