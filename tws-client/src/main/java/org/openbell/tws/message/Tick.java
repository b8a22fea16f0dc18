package org.openbell.tws.message;

import java.math.BigDecimal;

/// One change of market data for the subscription `requestId`.
///
/// Tick types are the broker's numbers: 1 bid, 2 ask, 4 last, 9 previous close, 35 auction price,
/// 36 auction imbalance, 49 halted; 66 to 76 are their delayed forms.
public sealed interface Tick extends Response {
  /// The subscription.
  int requestId();

  /// A price with the size of its quote.
  ///
  /// @param price USD; -1 when there is no bid or ask
  /// @param size shares
  /// @param preOpen whether the quote is from before the open
  record TickPrice(
      int requestId,
      int tickType,
      BigDecimal price,
      BigDecimal size,
      boolean canAutoExecute,
      boolean pastLimit,
      boolean preOpen)
      implements Tick {}

  /// A size alone, in shares.
  record TickSize(int requestId, int tickType, BigDecimal size) implements Tick {}

  /// A text, for example the time of the last trade in epoch seconds.
  record TickString(int requestId, int tickType, String value) implements Tick {}

  /// A number without a unit, for example the halt flag.
  record TickGeneric(int requestId, int tickType, BigDecimal value) implements Tick {}

  /// The price step of the subscribed instrument.
  record TickParameters(int requestId, BigDecimal minimumTick, String bestQuoteExchange)
      implements Tick {}

  /// The subscription delivers live (1), frozen (2), delayed (3) or delayed-frozen (4) data from
  /// here on.
  record MarketDataTypeNotice(int requestId, int type) implements Tick {}

  /// A snapshot is complete.
  record SnapshotEnd(int requestId) implements Tick {}
}
