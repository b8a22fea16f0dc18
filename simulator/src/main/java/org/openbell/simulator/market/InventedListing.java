package org.openbell.simulator.market;

import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;

/// A paper that does not exist, in the mix of kinds that the US exchanges list.
///
/// Its name says that it is synthetic; a ticker may by chance be one that a real company uses.
record InventedListing(int number, Symbol symbol, Kind kind) {
  private static final int TICKERS = 26 * 26 * 26 * 26;
  // Coprime to the number of tickers, so that numbers below it never share one.
  private static final long STRIDE = 275_601;

  /// Ticker suffixes follow Polygon's spelling: `ABCpA` is a preferred, `ABC.B` a share class.
  private enum Kind {
    COMMON("CS", "", "Corp. Common Stock"),
    CLASS_B("CS", ".B", "Inc. Class B"),
    ADR("ADRC", "", "plc American Depositary Shares"),
    FUND("ETF", "", "Index ETF"),
    WARRANT("WARRANT", "W", "Acquisition Corp. Warrant"),
    UNIT("UNIT", "U", "Acquisition Corp. Unit"),
    PREFERRED("PFD", "pA", "Trust Series A Preferred");

    private final String type;
    private final String suffix;
    private final String words;

    Kind(String type, String suffix, String words) {
      this.type = type;
      this.suffix = suffix;
      this.words = words;
    }

    static Kind of(Draw draw) {
      long percentile = draw.below(100);
      if (percentile < 58) {
        return COMMON;
      }
      if (percentile < 60) {
        return CLASS_B;
      }
      if (percentile < 65) {
        return ADR;
      }
      if (percentile < 84) {
        return FUND;
      }
      if (percentile < 91) {
        return WARRANT;
      }
      return percentile < 95 ? UNIT : PREFERRED;
    }
  }

  static InventedListing number(int number) {
    Kind kind = Kind.of(draw(number).at("kind"));
    long code = (number + 1) * STRIDE % TICKERS;
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      letters.append((char) ('A' + code % 26));
      code /= 26;
    }
    return new InventedListing(number, Symbol.parse(letters + kind.suffix), kind);
  }

  Universe.Entry entry(Set<Integer> contractIds) {
    Draw draw = draw(number);
    long volume = volume(draw.at("volume"));
    boolean quiet = draw.at("quiet").below(100) < 35;
    return new Universe.Entry(
        new Listing(
            symbol,
            Universe.contractId(symbol, contractIds),
            "Synthetic " + number + " " + kind.words,
            exchange(draw.at("exchange")),
            kind.type),
        Grid.onTick(price(draw.at("price"))),
        volume,
        quiet ? 0 : Math.max(1, volume / draw.at("early").between(20, 200)),
        Optional.empty(),
        false);
  }

  private static Draw draw(int number) {
    return Draw.of(number).at("invented");
  }

  private String exchange(Draw draw) {
    long percentile = draw.below(100);
    if (kind == Kind.FUND) {
      return percentile < 70 ? "ARCA" : "NASDAQ";
    }
    if (percentile < 58) {
      return "NASDAQ";
    }
    return percentile < 93 ? "NYSE" : "AMEX";
  }

  private static long price(Draw draw) {
    long percentile = draw.at("level").below(100);
    if (percentile < 8) {
      return draw.between(Grid.DOLLAR / 5, Grid.DOLLAR);
    }
    if (percentile < 38) {
      return draw.between(Grid.DOLLAR, 10 * Grid.DOLLAR);
    }
    if (percentile < 70) {
      return draw.between(10 * Grid.DOLLAR, 40 * Grid.DOLLAR);
    }
    return percentile < 95
        ? draw.between(40 * Grid.DOLLAR, 150 * Grid.DOLLAR)
        : draw.between(150 * Grid.DOLLAR, 600 * Grid.DOLLAR);
  }

  /// A few thousand to five million shares a day; most papers trade little.
  private static long volume(Draw draw) {
    long scale = draw.at("scale").between(1, 50);
    return scale * scale * draw.between(800, 2_000);
  }
}
