package org.openbell.simulator.vendor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openbell.model.money.Price;
import org.openbell.simulator.market.DayBar;
import org.openbell.simulator.market.Draw;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;

/// FMP's rows about one symbol.
///
/// `quote` knows only the regular session: before the open its price is the previous close and its
/// volume zero. What trades before the open is in the `aftermarket` rows. Times are seconds in
/// `quote` and milliseconds there.
final class FmpQuotes {
  private final Market market;

  FmpQuotes(Market market) {
    this.market = market;
  }

  Map<String, Object> quote(Listing listing, Instant now) {
    Quote quote = market.quote(listing.symbol(), now);
    Price price = regularPrice(quote);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", FmpSymbol.write(listing.symbol()));
    row.put("name", listing.name());
    row.put("price", price.value());
    row.put("changePercentage", price.changeFrom(quote.previousClose()).value());
    row.put("change", price.minus(quote.previousClose()).value());
    row.put("volume", quote.open().isPresent() ? quote.volume() : 0);
    row.put("dayLow", quote.low().orElse(price).value());
    row.put("dayHigh", quote.high().orElse(price).value());
    row.put("yearHigh", scaled(price, 160));
    row.put("yearLow", scaled(price, 60));
    row.put("marketCap", marketCap(listing, price));
    row.put("priceAvg50", scaled(price, 96));
    row.put("priceAvg200", scaled(price, 88));
    row.put("exchange", listing.primaryExchange());
    row.put("open", quote.open().orElse(price).value());
    row.put("previousClose", quote.previousClose().value());
    row.put("timestamp", now.getEpochSecond());
    return row;
  }

  Map<String, Object> extendedQuote(Listing listing, Instant now) {
    Quote quote = market.quote(listing.symbol(), now);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", FmpSymbol.write(listing.symbol()));
    row.put("bidSize", quote.bidSize());
    row.put("bidPrice", quote.bid().value());
    row.put("askSize", quote.askSize());
    row.put("askPrice", quote.ask().value());
    row.put("volume", quote.volume());
    row.put("timestamp", now.toEpochMilli());
    return row;
  }

  Map<String, Object> extendedTrade(Listing listing, Instant now) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", FmpSymbol.write(listing.symbol()));
    row.put("price", market.last(listing.symbol(), now).value());
    row.put("tradeSize", 100);
    row.put("timestamp", now.toEpochMilli());
    return row;
  }

  Map<String, Object> profile(Listing listing, Instant now) {
    Quote quote = market.quote(listing.symbol(), now);
    Price price = regularPrice(quote);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", FmpSymbol.write(listing.symbol()));
    row.put("price", price.value());
    row.put("marketCap", marketCap(listing, price));
    row.put("change", price.minus(quote.previousClose()).value());
    row.put("changePercentage", price.changeFrom(quote.previousClose()).value());
    row.put("volume", quote.open().isPresent() ? quote.volume() : 0);
    row.put("averageVolume", DayBar.yesterday(market, listing).volume());
    row.put("companyName", listing.name());
    row.put("currency", "USD");
    row.put("exchange", listing.primaryExchange());
    row.put("country", listing.type().equals("ADRC") ? "AR" : "US");
    row.put("isEtf", listing.type().equals("ETF"));
    row.put("isActivelyTrading", true);
    row.put("isAdr", listing.type().equals("ADRC"));
    row.put("isFund", false);
    return row;
  }

  private static Price regularPrice(Quote quote) {
    return quote.open().isPresent() ? quote.last() : quote.previousClose();
  }

  private static BigDecimal scaled(Price price, int percent) {
    return price
        .value()
        .multiply(BigDecimal.valueOf(percent, 2))
        .setScale(4, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal marketCap(Listing listing, Price price) {
    long shares = Draw.of(listing.contractId()).at("shares").between(5_000_000, 900_000_000);
    return price.value().multiply(BigDecimal.valueOf(shares)).setScale(0, RoundingMode.DOWN);
  }
}
