package org.openbell.simulator.scenario;

import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;

/// Shares that the account owns before the day begins: not the bot's.
public record Holding(Symbol symbol, Shares shares, Price averageCost) {
  public Holding {
    Expected.present(symbol, "symbol");
    Expected.present(shares, "shares");
    Expected.present(averageCost, "averageCost");
  }
}
