package org.openbell.order.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.openbell.model.trade.TradeId;

/// The session date that a trade id begins with, for the date columns.
final class RowDates {
  private static final int DIGITS = 8;

  private RowDates() {}

  static LocalDate of(TradeId trade) {
    return LocalDate.parse(trade.text().substring(0, DIGITS), DateTimeFormatter.BASIC_ISO_DATE);
  }
}
