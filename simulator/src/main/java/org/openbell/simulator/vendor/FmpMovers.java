package org.openbell.simulator.vendor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openbell.model.money.Price;
import org.openbell.simulator.market.DayBar;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;

/// FMP's lists of the day: 50 rows, regular session only, so before the open they are yesterday's.
final class FmpMovers {
  private static final int ROWS = 50;

  private final Market market;

  FmpMovers(Market market) {
    this.market = market;
  }

  private record Row(Listing listing, Price price, Price reference, long volume) {
    BigDecimal percent() {
      return price.changeFrom(reference).value();
    }
  }

  List<Map<String, Object>> gainers(Instant now) {
    return top(now, Comparator.comparing(Row::percent));
  }

  List<Map<String, Object>> actives(Instant now) {
    return top(now, Comparator.comparingLong(Row::volume));
  }

  private List<Map<String, Object>> top(Instant now, Comparator<Row> order) {
    return rows(now).sorted(order.reversed()).limit(ROWS).map(FmpMovers::json).toList();
  }

  private Stream<Row> rows(Instant now) {
    boolean sessionHasBegun = !now.isBefore(market.hours().open());
    return market.listings().stream()
        .map(listing -> sessionHasBegun ? today(listing, now) : yesterday(listing));
  }

  private Row today(Listing listing, Instant now) {
    Quote quote = market.quote(listing.symbol(), now);
    return new Row(listing, quote.last(), quote.previousClose(), quote.volume());
  }

  private Row yesterday(Listing listing) {
    DayBar day = DayBar.yesterday(market, listing);
    return new Row(listing, day.close(), day.before(), day.volume());
  }

  /// Here the percentage is `changesPercentage`; in the quote it is `changePercentage`.
  private static Map<String, Object> json(Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("symbol", FmpSymbol.write(row.listing().symbol()));
    json.put("price", row.price().value());
    json.put("name", row.listing().name());
    json.put("change", row.price().minus(row.reference()).value());
    json.put("changesPercentage", row.percent());
    json.put("exchange", row.listing().primaryExchange());
    return json;
  }
}
