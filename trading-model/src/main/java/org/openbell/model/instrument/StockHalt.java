package org.openbell.model.instrument;

/// Whether a stock may trade right now, as the broker's data line says.
public enum StockHalt {
  /// It trades, as far as the exchange is concerned.
  NONE,
  /// Stopped by the exchange or a regulator, until somebody lifts it.
  HALTED,
  /// Its price left the price bands: five minutes or more, then an auction.
  PAUSED
}
