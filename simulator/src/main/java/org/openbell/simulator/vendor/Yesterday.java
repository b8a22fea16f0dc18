package org.openbell.simulator.vendor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;
import org.openbell.simulator.market.Draw;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;

/// The session before the played one, made up around the previous close; `before` is the close
/// of the session before that.
record Yesterday(Price before, Price open, Price high, Price low, Price close, long volume) {

  static Yesterday of(Market market, Listing listing) {
    Quote today = market.quote(listing.symbol(), market.hours().close());
    Draw draw = Draw.of(listing.contractId());
    Price close = today.previousClose();
    Price open = moved(close, draw.at("open").between(-150, 150));
    Price higher = open.isAbove(close) ? open : close;
    Price lower = open.isAbove(close) ? close : open;
    return new Yesterday(
        moved(close, draw.at("before").between(-350, 350)),
        open,
        moved(higher, draw.at("high").between(0, 120)),
        moved(lower, -draw.at("low").between(0, 120)),
        close,
        Math.max(100, today.volume() * draw.at("volume").between(40, 90) / 100));
  }

  private static Price moved(Price price, long basisPoints) {
    BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(basisPoints, 4));
    Price moved = TickTable.US_STOCKS.onTick(price.value().multiply(factor), RoundingMode.HALF_UP);
    return moved.isZero() ? price : moved;
  }
}
