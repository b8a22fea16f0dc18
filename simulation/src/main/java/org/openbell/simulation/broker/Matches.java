package org.openbell.simulation.broker;

import org.openbell.model.money.Shares;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;
import org.openbell.simulation.plan.Stock;
import org.openbell.simulation.time.VirtualClock;

/// The ledger's matches in the words of the port.
final class Matches {
  private Matches() {}

  static Fill fill(Ledger.Match match) {
    return new Fill(
        match.id(),
        match.ref().orElseThrow(),
        match.symbol(),
        match.side(),
        Shares.of(match.shares()),
        Stock.price(match.cents()),
        VirtualClock.instant(match.at()),
        "NASDAQ");
  }

  static ForeignFill foreign(Ledger.Match match) {
    return new ForeignFill(
        match.id(),
        match.symbol(),
        match.side(),
        Shares.of(match.shares()),
        Stock.price(match.cents()),
        VirtualClock.instant(match.at()));
  }
}
