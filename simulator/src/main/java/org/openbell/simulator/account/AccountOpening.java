package org.openbell.simulator.account;

import java.util.List;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;

/// The account as it stands before the day's first order; all cash is settled.
public record AccountOpening(String accountId, Usd cash, List<Holding> holdings) {
  public AccountOpening {
    if (!accountId.startsWith("DU")) {
      throw new IllegalArgumentException(
          "a simulated account must look like a paper account (DU...): " + accountId);
    }
    holdings = List.copyOf(holdings);
  }

  /// Thirty thousand dollars and 182 shares that somebody else bought: the bot must not touch them.
  public static AccountOpening standard() {
    var foreign = new Holding(Symbol.parse("SKYX"), 182, Price.parse("1.20"));
    return new AccountOpening("DU1234567", Usd.parse("30000"), List.of(foreign));
  }
}
