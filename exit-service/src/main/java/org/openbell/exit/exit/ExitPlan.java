package org.openbell.exit.exit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.openbell.model.event.ExitFact.ExitPlanned;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.TradeId;

/// Where the shares held are to be sold: stop, target, and the moment at which patience ends.
///
/// Stop and target lie on a tick, both rounded up: a rounded stop never plans a greater loss, a
/// rounded target never a smaller gain. The stop stays one tick or more below the average, which
/// alone may plan a loss beyond the percentage: at 1.01 a cent is already 1 %.
public record ExitPlan(Shares shares, Price average, Price stop, Price target, Instant timeExit) {
  private static final TickTable TICKS = TickTable.US_STOCKS;

  public ExitPlan {
    if (!shares.isPositive()) {
      throw new IllegalArgumentException("an exit plan for no shares, average " + average);
    }
  }

  static ExitPlan of(ExitTerms terms, Shares shares, Price average, Instant timeExit) {
    return new ExitPlan(
        shares,
        average,
        stopBelow(average, terms),
        average.movedBy(terms.target(), TICKS, RoundingMode.CEILING),
        timeExit);
  }

  private static Price stopBelow(Price average, ExitTerms terms) {
    Price stop = average.movedBy(terms.stop().negated(), TICKS, RoundingMode.CEILING);
    BigDecimal oneTickBelow = average.value().subtract(TICKS.tickAt(stop).value());
    if (oneTickBelow.signum() <= 0) {
      throw new IllegalArgumentException("no stop fits below an average fill of " + average);
    }
    Price highest = TICKS.onTick(oneTickBelow, RoundingMode.FLOOR);
    return stop.isAbove(highest) ? highest : stop;
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
