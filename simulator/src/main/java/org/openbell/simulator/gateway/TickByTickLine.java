package org.openbell.simulator.gateway;

import java.util.Arrays;
import java.util.Optional;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Quote;

/// A listing followed trade by trade or quote by quote: what was told last, and when.
final class TickByTickLine {
  /// The broker's four kinds; the words are case-sensitive.
  enum Kind {
    LAST("Last", 1),
    ALL_LAST("AllLast", 2),
    BID_ASK("BidAsk", 3),
    MIDPOINT("MidPoint", 4);

    private final String word;
    private final int number;

    Kind(String word, int number) {
      this.word = word;
      this.number = number;
    }

    static Optional<Kind> parse(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    int number() {
      return number;
    }
  }

  private final Listing listing;
  private final Kind kind;
  private final boolean ignoresSize;
  private Quote told;
  private long toldUntilSecond;
  private boolean halted;

  /// @param ignoresSize whether a change of size alone is not worth a tick
  TickByTickLine(Listing listing, Kind kind, boolean ignoresSize, Quote first, long second) {
    this.listing = listing;
    this.kind = kind;
    this.ignoresSize = ignoresSize;
    this.told = first;
    this.toldUntilSecond = second;
  }

  Listing listing() {
    return listing;
  }

  Kind kind() {
    return kind;
  }

  boolean ignoresSize() {
    return ignoresSize;
  }

  Quote told() {
    return told;
  }

  long toldUntilSecond() {
    return toldUntilSecond;
  }

  void tell(Quote quote, long second) {
    told = quote;
    toldUntilSecond = second;
  }

  /// Whether the halt began or ended just now.
  boolean turns(boolean nowHalted) {
    var turned = halted != nowHalted;
    halted = nowHalted;
    return turned;
  }
}
