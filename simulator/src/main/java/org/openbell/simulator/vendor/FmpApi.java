package org.openbell.simulator.vendor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;
import org.openbell.simulator.web.Router;

/// Financial Modeling Prep's `stable` interface: bare arrays, and errors as an object.
///
/// A missing key is 401; a missing parameter is an error object with status 200, as at the vendor.
/// An unknown symbol is simply not in the answer.
final class FmpApi {
  private static final String ROOT = "/fmp/stable";

  private final Market market;
  private final InstantSource clock;
  private final FmpQuotes quotes;

  private FmpApi(Market market, InstantSource clock) {
    this.market = market;
    this.clock = clock;
    this.quotes = new FmpQuotes(market);
  }

  static void on(Router router, Market market, Newsroom newsroom, InstantSource clock) {
    FmpApi api = new FmpApi(market, clock);
    FmpMovers movers = new FmpMovers(market);
    FmpNews news = new FmpNews(newsroom);
    api.perSymbol(router, "/quote", "symbol", api.quotes::quote);
    api.perSymbol(router, "/batch-quote", "symbols", api.quotes::quote);
    api.perSymbol(router, "/batch-aftermarket-quote", "symbols", api.quotes::extendedQuote);
    api.perSymbol(router, "/batch-aftermarket-trade", "symbols", api.quotes::extendedTrade);
    api.perSymbol(router, "/profile", "symbol", api.quotes::profile);
    api.get(router, "/biggest-gainers", _ -> Reply.ok(movers.gainers(clock.instant())));
    api.get(router, "/most-actives", _ -> Reply.ok(movers.actives(clock.instant())));
    api.get(
        router,
        "/news/stock",
        request ->
            request.query("symbols").isEmpty()
                ? missing("symbols")
                : Reply.ok(news.page(request, clock.instant())));
  }

  private void perSymbol(
      Router router,
      String path,
      String parameter,
      BiFunction<Listing, Instant, Map<String, Object>> row) {
    get(
        router,
        path,
        request -> {
          List<String> symbols = request.list(parameter);
          return symbols.isEmpty() ? missing(parameter) : Reply.ok(rows(symbols, row));
        });
  }

  private List<Map<String, Object>> rows(
      List<String> symbols, BiFunction<Listing, Instant, Map<String, Object>> row) {
    Instant now = clock.instant();
    return symbols.stream()
        .map(FmpSymbol::read)
        .map(market::listing)
        .flatMap(Optional::stream)
        .map(listing -> row.apply(listing, now))
        .toList();
  }

  private void get(Router router, String path, Function<Request, Reply> answer) {
    router.get(
        ROOT + path,
        request ->
            request.query("apikey").or(() -> request.header("apikey")).isPresent()
                ? answer.apply(request)
                : Reply.of(
                    401,
                    error("Invalid API KEY. Send it as ?apikey=... or in the header apikey.")));
  }

  private static Reply missing(String parameter) {
    return Reply.ok(error("Query Error: Invalid or missing query parameter - " + parameter));
  }

  private static Map<String, Object> error(String message) {
    return Map.of("Error Message", message);
  }
}
