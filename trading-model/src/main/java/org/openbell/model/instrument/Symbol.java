package org.openbell.model.instrument;

import java.util.regex.Pattern;

/// A ticker as the US tape prints it: `WULF`, `BRK.B`, `KIMpL`; 1 to 12 characters.
///
/// The broker writes a class share with a blank (`BRK B`); its adapter translates.
public record Symbol(String ticker) implements Comparable<Symbol> {
  private static final Pattern TICKER = Pattern.compile("[A-Z][A-Za-z0-9.\\-]{0,11}");

  public Symbol {
    if (!TICKER.matcher(ticker).matches()) {
      throw new IllegalArgumentException("not a ticker: '" + ticker + "'");
    }
  }

  public static Symbol parse(String text) {
    return new Symbol(text);
  }

  @Override
  public int compareTo(Symbol other) {
    return ticker.compareTo(other.ticker);
  }

  @Override
  public String toString() {
    return ticker;
  }
}
