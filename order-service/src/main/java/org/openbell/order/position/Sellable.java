package org.openbell.order.position;

import java.util.Objects;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.TradeId;

/// Shares of one trade that are ours to sell: the only thing a sell order can be made from, and
/// only [Ownership] makes one.
public final class Sellable {
  private final TradeId trade;
  private final Shares shares;

  Sellable(TradeId trade, Shares shares) {
    this.trade = trade;
    this.shares = shares;
  }

  public TradeId trade() {
    return trade;
  }

  public Shares shares() {
    return shares;
  }

  /// Whether that many shares of that trade may be sold.
  public boolean covers(TradeId sold, Shares count) {
    return trade.equals(sold) && count.compareTo(shares) <= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sellable lot && trade.equals(lot.trade) && shares.equals(lot.shares);
  }

  @Override
  public int hashCode() {
    return Objects.hash(trade, shares);
  }

  @Override
  public String toString() {
    return shares + " shares of " + trade;
  }
}
