package org.openbell.simulator.account;

import java.util.List;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;

/// Accounts for tests.
public final class Accounts {
  private Accounts() {}

  /// Thirty thousand dollars, and 182 shares that somebody else bought.
  public static Account withForeignShares() {
    var foreign = new Holding(Symbol.parse("SKYX"), 182, Price.parse("1.20"));
    return new Account(new AccountOpening("DU1234567", Usd.parse("30000"), List.of(foreign)));
  }
}
