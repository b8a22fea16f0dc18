package org.openbell.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;

/// A whole session before the played one, made up around its close; `before` is the close of the
/// session before that.
public record DayBar(Price before, Price open, Price high, Price low, Price close, long volume) {

  /// The session right before the played one, whose close is the market's previous close.
  public static DayBar yesterday(Market market, Listing listing) {
    Quote today = market.quote(listing.symbol(), market.hours().close());
    return of(today.previousClose(), today.volume(), Draw.of(listing.contractId()));
  }

  /// An earlier session that ended at this close.
  static DayBar earlier(Price close, long usualVolume, Listing listing, LocalDate date) {
    Draw draw = Draw.of(listing.contractId()).at(date.toEpochDay());
    return of(close, usualVolume, draw);
  }

  private static DayBar of(Price close, long usualVolume, Draw draw) {
    Price open = moved(close, draw.at("open").between(-150, 150));
    Price higher = open.isAbove(close) ? open : close;
    Price lower = open.isAbove(close) ? close : open;
    return new DayBar(
        moved(close, draw.at("before").between(-350, 350)),
        open,
        moved(higher, draw.at("high").between(0, 120)),
        moved(lower, -draw.at("low").between(0, 120)),
        close,
        Math.max(100, usualVolume * draw.at("volume").between(40, 90) / 100));
  }

  private static Price moved(Price price, long basisPoints) {
    BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(basisPoints, 4));
    Price moved = TickTable.US_STOCKS.onTick(price.value().multiply(factor), RoundingMode.HALF_UP);
    return moved.isZero() ? price : moved;
  }
}
