package org.openbell.model.trade;

/// Why a sale brought another price than the one asked for.
public enum PriceCause {
  /// It brought that price, or a better one.
  NONE,
  /// The market jumped over the price: nobody traded there.
  GAP,
  /// The stock could not trade when it should have been sold.
  HALT,
  /// The market was there, and moved on before the sale was done.
  SLIPPAGE,
  /// Nobody knows which price was asked for.
  UNKNOWN
}
