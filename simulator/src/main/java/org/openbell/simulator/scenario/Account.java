package org.openbell.simulator.scenario;

import java.util.List;
import org.openbell.model.money.Usd;

/// What the brokerage account holds before the day begins: settled cash and other people's shares.
public record Account(Usd cash, List<Holding> holdings) {
  public Account {
    Expected.present(cash, "cash");
    holdings = holdings == null ? List.of() : List.copyOf(holdings);
  }
}
