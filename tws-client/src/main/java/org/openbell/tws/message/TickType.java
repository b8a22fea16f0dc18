package org.openbell.tws.message;

/// Numbers of the ticks a trader of US stocks asks for. Delayed data has numbers of its own.
public final class TickType {
  /// Price with size.
  public static final int BID = 1;

  /// Price with size.
  public static final int ASK = 2;

  /// Price with size.
  public static final int LAST = 4;

  /// Shares today.
  public static final int VOLUME = 8;

  /// Close of the session before.
  public static final int PREVIOUS_CLOSE = 9;

  /// First price of the session.
  public static final int OPEN = 14;

  /// Shares that match at the indicative auction price; needs generic tick 225.
  public static final int AUCTION_VOLUME = 34;

  /// Indicative auction price; needs generic tick 225.
  public static final int AUCTION_PRICE = 35;

  /// Shares without a counterpart at that price, negative for sells; needs generic tick 225.
  public static final int AUCTION_IMBALANCE = 36;

  /// -1 unknown, 0 trading, 1 halted by regulation or news, 2 halted for volatility.
  public static final int HALTED = 49;

  /// The imbalance in the exchange's own publication; needs generic tick 225.
  public static final int REGULATORY_IMBALANCE = 61;

  /// As [#BID], delayed.
  public static final int DELAYED_BID = 66;

  /// As [#ASK], delayed.
  public static final int DELAYED_ASK = 67;

  /// As [#LAST], delayed.
  public static final int DELAYED_LAST = 68;

  /// As [#HALTED], delayed.
  public static final int DELAYED_HALTED = 90;

  private TickType() {}
}
