package org.openbell.simulator.scenario;

import java.util.List;
import org.openbell.model.money.Usd;

/// What the brokerage account holds before the day begins: settled cash and other people's shares.
/// `marketData` is what it has paid for, everything live unless the file says otherwise.
public record Account(Usd cash, List<Holding> holdings, MarketAccess marketData) {
  public Account {
    Expected.present(cash, "cash");
    holdings = holdings == null ? List.of() : List.copyOf(holdings);
    marketData = marketData == null ? MarketAccess.LIVE : marketData;
  }
}
