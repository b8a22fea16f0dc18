package org.openbell.simulator.vendor;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;
import org.openbell.simulator.web.Router;

/// Polygon's (now Massive's) REST interface: which path answers with what, and who may ask.
///
/// Paths, field names and quirks follow Massive's published OpenAPI description.
final class PolygonApi {
  private static final String ROOT = "/polygon";
  private static final String SNAPSHOT = ROOT + "/v2/snapshot/locale/us/markets/stocks";

  private PolygonApi() {}

  static void on(Router router, Market market, Newsroom newsroom, InstantSource clock) {
    PolygonSnapshot snapshot = new PolygonSnapshot(market, clock);
    PolygonTickers tickers = new PolygonTickers(market, clock);
    PolygonNews news = new PolygonNews(newsroom, clock);
    PolygonBars bars = new PolygonBars(market, clock);
    PolygonStatus status = new PolygonStatus(market, clock);
    get(router, SNAPSHOT + "/tickers", snapshot::tickers);
    get(router, SNAPSHOT + "/gainers", snapshot::gainers);
    get(router, ROOT + PolygonTickers.PATH, tickers::page);
    get(router, ROOT + PolygonNews.PATH, news::page);
    get(router, ROOT + "/v2/aggs/ticker/{ticker}/range/1/minute/{from}/{to}", bars::minutes);
    get(router, ROOT + "/v1/open-close/{ticker}/{date}", bars::openClose);
    get(router, ROOT + "/v1/marketstatus/now", status::now);
    get(router, ROOT + "/v1/marketstatus/upcoming", status::upcoming);
  }

  private static void get(Router router, String path, Function<Request, Reply> answer) {
    router.get(path, request -> mayAsk(request) ? answer.apply(request) : notAuthorized(request));
  }

  private static boolean mayAsk(Request request) {
    return request.query("apiKey").or(request::bearer).isPresent();
  }

  private static Reply notAuthorized(Request request) {
    Map<String, Object> body = ok(request);
    body.put("status", "NOT_AUTHORIZED");
    body.put("message", "API Key was not provided: send apiKey=... or Authorization: Bearer ...");
    return Reply.of(401, body);
  }

  /// The two fields that every answer has; the same question has the same request id.
  static Map<String, Object> ok(Request request) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", "OK");
    body.put("request_id", "%08x".formatted(List.of(request.path(), request.query()).hashCode()));
    return body;
  }

  static Reply notFound(Request request, String message) {
    Map<String, Object> body = ok(request);
    body.put("status", "NOT_FOUND");
    body.put("message", message);
    return Reply.of(404, body);
  }

  /// The address of the following page, which as at the vendor comes without the key.
  static String nextUrl(Request request, String path, String cursor) {
    return "http://"
        + request.header("host").orElse("127.0.0.1")
        + ROOT
        + path
        + "?cursor="
        + cursor;
  }
}
