package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.simulator.account.Ledger;

/// What today's closing trades in one symbol have earned, as their commission reports say.
final class RealizedPnl {
  private RealizedPnl() {}

  static BigDecimal of(Ledger ledger, Symbol symbol) {
    return ledger.executions().stream()
        .filter(execution -> execution.symbol().equals(symbol))
        .flatMap(execution -> ledger.commissionOf(execution.execId()).stream())
        .flatMap(commission -> commission.realizedPnl().stream())
        .map(Usd::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
