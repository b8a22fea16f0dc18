package org.openbell.approval.click;

import java.util.Optional;
import org.openbell.approval.approval.Moment;
import org.openbell.approval.board.DayState;
import org.openbell.approval.board.Quote;
import org.openbell.approval.board.Trading;
import org.openbell.model.money.Usd;

/// What the desk knows at the moment of a click; empty where nobody has told it.
public record Sight(
    Moment moment,
    Optional<Quote> quote,
    Optional<Trading> trading,
    DayState day,
    Optional<Usd> cash) {

  /// The price to buy at, if it was seen lately.
  Optional<Quote> freshQuote() {
    return quote.filter(seen -> seen.isFresh(moment.now()));
  }
}
