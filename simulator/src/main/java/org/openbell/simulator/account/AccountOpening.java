package org.openbell.simulator.account;

import java.util.List;
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
}
