package org.openbell.scanner.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.openbell.kit.Outbox;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.scanner.ScanDesk;
import org.openbell.scanner.ScannerAssembly;
import org.openbell.scanner.VendorHttp;
import org.openbell.scanner.feed.ApiKey;
import org.openbell.scanner.feed.FeedUnusable;
import org.openbell.scanner.feed.FeedUnusable.Trouble;
import org.openbell.scanner.feed.MarketFeed;
import org.openbell.scanner.feed.NewsFeed;
import org.openbell.scanner.feed.SecondFeed;
import org.openbell.scanner.fmp.FmpQuotes;
import org.openbell.scanner.polygon.PolygonMarket;
import org.openbell.scanner.polygon.PolygonNews;
import org.openbell.scanner.scan.ScanRecords;

/// Builds the vendors' adapters from the settings, and the desk from them.
///
/// Without a key the service starts all the same and every scan fails with a reason that says
/// which key is missing: the day's roll call is the place to be told, not a crash loop.
@ApplicationScoped
public class ScannerWiring {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  @Produces
  @Singleton
  HttpClient httpClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_LIMIT)
        .build();
  }

  void close(@Disposes HttpClient client) {
    client.shutdownNow();
  }

  @Produces
  @Singleton
  MarketFeed market(PolygonSettings settings, HttpClient client) {
    Optional<VendorHttp> http = polygon(settings, client);
    return http.<MarketFeed>map(PolygonMarket::new).orElseGet(() -> new NoMarket());
  }

  @Produces
  @Singleton
  NewsFeed news(PolygonSettings settings, HttpClient client) {
    return polygon(settings, client)
        .<NewsFeed>map(PolygonNews::new)
        .orElse(
            (_, _, _) -> {
              throw noKey("OPENBELL_POLYGON_KEY");
            });
  }

  @Produces
  @Singleton
  SecondFeed second(FmpSettings settings, HttpClient client) {
    return key(settings.key())
        .map(
            key ->
                new VendorHttp("FMP", settings.url(), client, "apikey", "", key, settings.limit()))
        .<SecondFeed>map(FmpQuotes::new)
        .orElse(
            (_, _) -> {
              throw noKey("OPENBELL_FMP_KEY");
            });
  }

  @Produces
  @Singleton
  ScanDesk desk(
      MarketFeed market,
      SecondFeed second,
      NewsFeed news,
      ScanSettings settings,
      ScanRecords records,
      Outbox outbox,
      ExchangeClock clock,
      TradingCalendar calendar) {
    return new ScannerAssembly(
            market, second, news, settings.criteria(), records, outbox, clock, calendar)
        .desk();
  }

  private static Optional<VendorHttp> polygon(PolygonSettings settings, HttpClient client) {
    return key(settings.key())
        .map(
            key ->
                new VendorHttp(
                    "Polygon",
                    settings.url(),
                    client,
                    "Authorization",
                    "Bearer ",
                    key,
                    settings.limit()));
  }

  private static Optional<ApiKey> key(Optional<String> text) {
    return text.filter(key -> !key.isBlank()).map(ApiKey::new);
  }

  static FeedUnusable noKey(String setting) {
    return new FeedUnusable(Trouble.REFUSED, "no key: set " + setting);
  }
}
