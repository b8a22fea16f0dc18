package org.openbell.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;

/// What an exchange tells about an auction before it is held.
///
/// `matched` shares would trade at `price` now; `imbalance` could not, negative when sellers are
/// too many; `regulatoryImbalance` is the part of it that is published on its own near the close.
public record Auction(Price price, long matched, long imbalance, long regulatoryImbalance) {
  private static final Duration BEFORE_OPEN = Duration.ofMinutes(5);
  private static final Duration BEFORE_CLOSE = Duration.ofMinutes(10);
  private static final long PUBLISHED_EVERY_SECONDS = 5;

  /// The share of the day's volume so far that an opening cross matches, one part in this many.
  private static final long PART_OF_VOLUME = 20;

  /// What is told at that moment: nothing outside the minutes before an auction.
  public static Optional<Auction> indication(Market market, Symbol symbol, Instant at) {
    var open = market.hours().open();
    var close = market.hours().close();
    if (!at.isBefore(open.minus(BEFORE_OPEN)) && at.isBefore(open)) {
      return Optional.of(
          indication(market, symbol, at, BEFORE_OPEN, open, market.openingPrice(symbol)));
    }
    return !at.isBefore(close.minus(BEFORE_CLOSE)) && at.isBefore(close)
        ? Optional.of(
            indication(market, symbol, at, BEFORE_CLOSE, close, market.closingPrice(symbol)))
        : Optional.empty();
  }

  private static Auction indication(
      Market market, Symbol symbol, Instant at, Duration length, Instant cross, Price result) {
    long left = Duration.between(at, cross).toSeconds();
    long step = left / PUBLISHED_EVERY_SECONDS;
    long whole = length.toSeconds();
    var quote = market.quote(symbol, at);
    var last = quote.last().value();
    var way = result.value().subtract(last).multiply(BigDecimal.valueOf(whole - left));
    var price = last.add(way.divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN));
    long matched = (100 + quote.volume() / PART_OF_VOLUME) * (whole - left + 1) / whole;
    var draw = Draw.of(cross.getEpochSecond()).at(symbol.ticker()).at(step);
    long imbalance = matched * draw.between(-30, 30) / 100;
    boolean published = Math.abs(imbalance) * 5 > matched && left > 60;
    return new Auction(
        TickTable.US_STOCKS.onTick(price, RoundingMode.HALF_EVEN),
        matched,
        imbalance,
        published ? imbalance : 0);
  }
}
