package org.openbell.launcher.command;

import java.util.Locale;
import org.openbell.launcher.Trouble;

/// A ticker as somebody types it.
final class Ticker {
  private Ticker() {}

  /// Typed in small letters it is meant in capitals; some tickers have both.
  static String meant(String typed) {
    if (!typed.matches("[A-Za-z][A-Za-z0-9.\\-]{0,11}")) {
      throw new Trouble("'" + typed + "' is not a ticker such as WULF.", DeskLine.WRONG_QUESTION);
    }
    boolean small = typed.equals(typed.toLowerCase(Locale.ROOT));
    return small ? typed.toUpperCase(Locale.ROOT) : typed;
  }
}
