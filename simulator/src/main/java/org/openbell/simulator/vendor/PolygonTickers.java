package org.openbell.simulator.vendor;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.model.instrument.Exchange;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;

/// The list of everything that is listed, page by page, in ticker order.
final class PolygonTickers {
  static final String PATH = "/v3/reference/tickers";
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  private final Market market;
  private final InstantSource clock;

  PolygonTickers(Market market, InstantSource clock) {
    this.market = market;
    this.clock = clock;
  }

  Reply page(Request request) {
    Cursor cursor = Cursor.of(request);
    Request question = cursor.asked(request);
    List<Listing> found = market.listings().stream().filter(each -> fits(each, question)).toList();
    List<Map<String, Object>> results =
        found.stream()
            .skip(cursor.done())
            .limit(question.limit("limit", PAGE, LARGEST_PAGE))
            .map(this::result)
            .toList();
    Map<String, Object> body = PolygonApi.ok(request);
    body.put("count", results.size());
    Cursor next = cursor.after(results.size());
    if (next.done() < found.size()) {
      body.put("next_url", PolygonApi.nextUrl(request, PATH, next.toString()));
    }
    body.put("results", results);
    return Reply.ok(body);
  }

  /// Everything here is an active stock; a question for anything else finds nothing.
  private static boolean fits(Listing listing, Request question) {
    return question.query("market").orElse("stocks").equals("stocks")
        && question.query("active").orElse("true").equals("true")
        && question.query("type").orElse(listing.type()).equals(listing.type())
        && question.query("exchange").orElse(mic(listing)).equals(mic(listing))
        && question
            .query("ticker")
            .orElse(listing.symbol().ticker())
            .equals(listing.symbol().ticker());
  }

  private static String mic(Listing listing) {
    return Exchange.ofBrokerCode(listing.primaryExchange()).orElseThrow().mic();
  }

  private Map<String, Object> result(Listing listing) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ticker", listing.symbol().ticker());
    result.put("name", listing.name());
    result.put("market", "stocks");
    result.put("locale", "us");
    result.put("primary_exchange", mic(listing));
    result.put("type", listing.type());
    result.put("active", true);
    result.put("currency_name", "usd");
    result.put("composite_figi", "BBG%09d".formatted(listing.contractId()));
    result.put("last_updated_utc", clock.instant().truncatedTo(ChronoUnit.DAYS).toString());
    return result;
  }
}
