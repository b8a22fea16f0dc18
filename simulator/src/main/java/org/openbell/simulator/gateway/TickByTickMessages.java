package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import org.openbell.simulator.gateway.TickByTickLine.Kind;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Quote;

/// The four shapes of one tick.
final class TickByTickMessages {
  private static final int PAST_LIMIT = 1;

  private TickByTickMessages() {}

  static Message trade(
      int version, int requestId, Kind kind, long second, Quote quote, Listing listing) {
    return start(version, requestId, kind, second)
        .price(quote.last())
        .number(TickScreen.printSize(quote))
        .texts("0", listing.primaryExchange(), "")
        .done();
  }

  /// A halt is a trade of nothing at nothing, past its limit; the end of one is the same without.
  static Message halt(int version, int requestId, Kind kind, long second, boolean halted) {
    return start(version, requestId, kind, second)
        .zeros(2)
        .number(halted ? PAST_LIMIT : 0)
        .empty(2)
        .done();
  }

  static Message bidAsk(int version, int requestId, long second, Quote quote) {
    return start(version, requestId, Kind.BID_ASK, second)
        .price(quote.bid())
        .price(quote.ask())
        .number(quote.bidSize())
        .number(quote.askSize())
        .text("0")
        .done();
  }

  static Message middle(int version, int requestId, long second, BigDecimal middle) {
    return start(version, requestId, Kind.MIDPOINT, second).decimal(middle).done();
  }

  private static Fields start(int version, int requestId, Kind kind, long second) {
    return Fields.message(version, 99).number(requestId).number(kind.number()).number(second);
  }
}
