package org.openbell.order.broker;

import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;

/// What the broker tells us unasked. Order, repetition and completeness are not guaranteed.
public sealed interface BrokerReport {
  /// It keeps this order of ours, working or inactive.
  record Live(BrokerBooks.OpenOrder order) implements BrokerReport {}

  /// An execution of an order of ours.
  record Executed(Fill fill) implements BrokerReport {}

  /// Somebody traded by hand in our account.
  record ForeignExecuted(ForeignFill fill) implements BrokerReport {}

  /// What the account holds of a symbol from here on, whoever bought it; negative when short.
  record Held(Symbol symbol, long shares) implements BrokerReport {}

  /// Whether the stock may trade, whenever that changes and once for each line of prices.
  record Halted(Symbol symbol, StockHalt halt) implements BrokerReport {}

  /// The price steps of the broker's market rule for a stock.
  record TicksLearned(Symbol symbol, TickTable ticks) implements BrokerReport {}

  record Charged(String executionId, Usd commission) implements BrokerReport {}

  /// It is over, with so many shares filled; their executions may still be on their way.
  record Canceled(int brokerOrderId, Shares filled, String words) implements BrokerReport {}

  record Rejected(int brokerOrderId, int code, String words) implements BrokerReport {}

  /// A change or a cancel was refused; the order is as it was, or already over.
  record ChangeRefused(int brokerOrderId, int code, String words) implements BrokerReport {}

  /// Something about an order that proves neither life nor death: ask.
  record Unclear(int brokerOrderId, int code, String words) implements BrokerReport {}

  record Connected(String account, int serverVersion) implements BrokerReport {}

  /// The socket is gone, or the gateway lost the broker behind it.
  record LinkLost(String words) implements BrokerReport {}

  /// The link is back; the books have to be compared before anything is sent.
  record LinkRestored(String words) implements BrokerReport {}

  /// A report could not be recorded: the books have to be compared before anything is sent.
  record NotRecorded(String words) implements BrokerReport {}
}
