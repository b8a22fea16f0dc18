package org.openbell.kit.observe;

/// The fixed keys of our log lines: the message says what, these say which.
public final class LogKeys {
  public static final String EVENT_ID = "eventId";
  public static final String TRADE_ID = "tradeId";
  public static final String ORDER_REF = "orderRef";
  public static final String SYMBOL = "symbol";
  public static final String SESSION_DATE = "sessionDate";

  private LogKeys() {}
}
