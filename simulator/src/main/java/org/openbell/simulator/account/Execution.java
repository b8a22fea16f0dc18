package org.openbell.simulator.account;

import java.time.Instant;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// One match of an order, as the exchange reports it.
///
/// `execId` is four dot-separated parts; a correction changes only the last. `cumulative` and
/// `average` describe the whole order up to and including this match. A match adds liquidity when
/// the order was waiting at its own price, and takes it otherwise.
public record Execution(
    String execId,
    long permId,
    int clientId,
    int orderId,
    String orderRef,
    Symbol symbol,
    int contractId,
    String exchange,
    Side side,
    Shares shares,
    Price price,
    Instant time,
    Shares cumulative,
    Price average,
    boolean addedLiquidity) {
  /// The part of the id that all revisions of one execution share.
  public String base() {
    return execId.substring(0, execId.lastIndexOf('.'));
  }

  /// Number of the revision, from 1.
  public int revision() {
    return Integer.parseInt(execId.substring(execId.lastIndexOf('.') + 1));
  }

  /// Whether no program sent the order behind it.
  public boolean isByHand() {
    return orderId <= 0;
  }

  /// What this execution turned out to be: no shares mean that it never happened. Totals of the
  /// order are given, because they change with it.
  public Execution revised(Shares newShares, Price newPrice, Shares total, Price newAverage) {
    return new Execution(
        "%s.%02d".formatted(base(), revision() + 1),
        permId,
        clientId,
        orderId,
        orderRef,
        symbol,
        contractId,
        exchange,
        side,
        newShares,
        newPrice,
        time,
        total,
        newAverage,
        addedLiquidity);
  }
}
