package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.openbell.simulator.gateway.TickValue.GenericTick;
import org.openbell.simulator.gateway.TickValue.PriceTick;
import org.openbell.simulator.gateway.TickValue.SizeTick;
import org.openbell.simulator.gateway.TickValue.TextTick;
import org.openbell.simulator.market.Auction;
import org.openbell.simulator.market.Draw;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.PriceRange;
import org.openbell.simulator.market.Quote;

/// Adds the generic ticks of a line to its screen.
final class GenericScreen {
  private static final long SHARES_PER_TRADE = 100;
  private static final long SECONDS_PER_MINUTE = 60;

  private final Market market;
  private final Listing listing;
  private final Quote quote;
  private final Instant now;
  private final Map<Integer, TickValue> out;

  private GenericScreen(
      Market market, Listing listing, Quote quote, Instant now, Map<Integer, TickValue> out) {
    this.market = market;
    this.listing = listing;
    this.quote = quote;
    this.now = now;
    this.out = out;
  }

  static void addTo(
      Map<Integer, TickValue> screen,
      GenericTicks wanted,
      Market market,
      Listing listing,
      Quote quote,
      Instant now) {
    var generic = new GenericScreen(market, listing, quote, now, screen);
    wanted.numbers().forEach(generic::add);
  }

  private void add(int number) {
    switch (number) {
      case GenericTicks.AVERAGES -> averages();
      case GenericTicks.MARK_PRICE ->
          out.put(TickType.MARK_PRICE, new PriceTick(quote.last().value(), 0, 0));
      case GenericTicks.AUCTION -> auction();
      case GenericTicks.RT_VOLUME -> out.put(TickType.RT_VOLUME, print());
      case GenericTicks.RT_TRADE_VOLUME -> out.put(TickType.RT_TRADE_VOLUME, print());
      case GenericTicks.SHORTABLE -> shortable();
      case GenericTicks.TRADE_COUNT -> put(TickType.TRADE_COUNT, quote.volume() / SHARES_PER_TRADE);
      case GenericTicks.TRADE_RATE -> put(TickType.TRADE_RATE, traded(1) / SHARES_PER_TRADE);
      case GenericTicks.VOLUME_RATE -> put(TickType.VOLUME_RATE, traded(1));
      case GenericTicks.LAST_REGULAR_TRADE ->
          out.put(TickType.LAST_REGULAR_TRADE, new GenericTick(lastRegularTrade()));
      case GenericTicks.SHORT_TERM_VOLUME -> {
        size(TickType.VOLUME_3_MINUTES, traded(3));
        size(TickType.VOLUME_3_MINUTES + 1, traded(5));
        size(TickType.VOLUME_3_MINUTES + 2, traded(10));
      }
      default -> {
        // Exists at the broker for other kinds of papers: silent, as there.
      }
    }
  }

  private void put(int type, long value) {
    out.put(type, new GenericTick(BigDecimal.valueOf(value)));
  }

  private void size(int type, long shares) {
    out.put(type, new SizeTick(shares));
  }

  private void auction() {
    Auction.indication(market, listing.symbol(), now)
        .ifPresent(
            cross -> {
              size(TickType.AUCTION_VOLUME, cross.matched());
              out.put(TickType.AUCTION_PRICE, new PriceTick(cross.price().value(), 0, 0));
              size(TickType.AUCTION_IMBALANCE, cross.imbalance());
              size(TickType.REGULATORY_IMBALANCE, cross.regulatoryImbalance());
            });
  }

  /// `price;size;time in ms;volume of the day;average price;one market maker`.
  private TickValue print() {
    var price = quote.last();
    var average = quote.high().isPresent() ? average() : price.value();
    return new TextTick(
        "%s;%d;%d;%d;%s;true"
            .formatted(
                plain(price.value()),
                TickScreen.printSize(quote),
                now.getEpochSecond() * 1000,
                quote.volume(),
                plain(average)));
  }

  private static String plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped
        .setScale(Math.max(2, stripped.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private BigDecimal average() {
    return quote
        .high()
        .orElseThrow()
        .value()
        .add(quote.low().orElse(quote.last()).value())
        .add(quote.last().value())
        .divide(BigDecimal.valueOf(3), 8, RoundingMode.HALF_EVEN);
  }

  /// Above 2.5 the broker has shares to lend: everything here can be borrowed.
  private void shortable() {
    out.put(TickType.SHORTABLE, new GenericTick(BigDecimal.valueOf(3)));
    var shares = Draw.of(listing.contractId()).at("shortable").between(50, 5_000) * 1_000;
    size(TickType.SHORTABLE_SHARES, shares);
  }

  private void averages() {
    size(TickType.AVERAGE_VOLUME, PriceRange.averageVolume(market, listing));
    var type = TickType.LOW_13_WEEKS;
    for (var weeks : new int[] {13, 26, 52}) {
      var range = PriceRange.ofWeeks(market, listing, weeks);
      out.put(type++, new PriceTick(range.low().value(), 0, 0));
      out.put(type++, new PriceTick(range.high().value(), 0, 0));
    }
  }

  private BigDecimal lastRegularTrade() {
    return now.isBefore(market.hours().open())
        ? quote.previousClose().value()
        : quote.last().value();
  }

  private long traded(int minutes) {
    var before = now.minusSeconds(SECONDS_PER_MINUTE * minutes);
    return quote.volume() - market.quote(listing.symbol(), before).volume();
  }
}
