package org.openbell.model.trade;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// One idea from proposal to flat: `20251029-WULF`. A symbol is traded at most once a session.
///
/// The id is derived, never drawn: the same pick handled twice is the same trade.
public record TradeId(String text) implements Comparable<TradeId> {
  private static final int DATE_DIGITS = 8;
  private static final Pattern SHAPE = Pattern.compile("\\d{8}-[A-Z][A-Za-z0-9.\\-]{0,11}");

  public TradeId {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a trade id: '" + text + "'");
    }
    dateOf(text);
  }

  public static TradeId of(SessionDate date, Symbol symbol) {
    return new TradeId(DateTimeFormatter.BASIC_ISO_DATE.format(date.value()) + "-" + symbol);
  }

  public static TradeId parse(String text) {
    return new TradeId(text);
  }

  /// The session the trade belongs to.
  public SessionDate date() {
    return dateOf(text);
  }

  public Symbol symbol() {
    return new Symbol(text.substring(DATE_DIGITS + 1));
  }

  // By its digits: it is asked for with every look at a trade, and a formatter takes its time.
  private static SessionDate dateOf(String text) {
    try {
      return SessionDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, DATE_DIGITS));
    } catch (DateTimeException noDate) {
      throw new IllegalArgumentException("not a date in trade id '" + text + "'", noDate);
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  @Override
  public int compareTo(TradeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
