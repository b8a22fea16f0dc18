package org.openbell.order.position;

import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;

/// Shares of a trade of ours that a person sold beside us, and what they brought.
public record HandSale(Shares shares, Usd received) {
  public static final HandSale NONE = new HandSale(Shares.ZERO, Usd.ZERO);
}
