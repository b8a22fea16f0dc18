package org.openbell.simulator.vendor;

import org.openbell.model.instrument.Symbol;

/// FMP's spelling of a ticker: a class share is `BRK-B`, which the tape prints as `BRK.B`.
final class FmpSymbol {
  private FmpSymbol() {}

  static Symbol read(String text) {
    return Symbol.parse(text.replace('-', '.'));
  }

  static String write(Symbol symbol) {
    return symbol.ticker().replace('.', '-');
  }
}
