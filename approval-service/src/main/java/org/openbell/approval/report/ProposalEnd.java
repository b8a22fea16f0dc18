package org.openbell.approval.report;

import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.TradeId;

/// An idea that was not traded, and who or what said no.
public record ProposalEnd(TradeId trade, Symbol symbol, Outcome outcome, String words) {
  /// Who said no.
  public enum Outcome {
    /// Sizing.
    DECLINED,
    /// The last gate before the broker.
    DENIED,
    /// The broker or the exchange.
    REJECTED,
    /// The operator.
    REFUSED,
    /// The clock.
    LAPSED,
    /// Its order was canceled before it bought anything.
    NOT_FILLED
  }
}
