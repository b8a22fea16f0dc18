package org.openbell.scanner.polygon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.scanner.VendorHttp;
import org.openbell.scanner.feed.FeedUnusable.Trouble;
import org.openbell.scanner.universe.Universe;

/// Reads which ordinary shares and depositary receipts of ordinary shares are listed, page by page.
final class PolygonListing {
  private static final String PATH = "/v3/reference/tickers";
  private static final List<String> TYPES = List.of("CS", "ADRC");
  private static final int MOST_PAGES = 40;
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final VendorHttp http;
  private final ObjectMapper json = new ObjectMapper();

  PolygonListing(VendorHttp http) {
    this.http = http;
  }

  Universe read() {
    long end = System.nanoTime() + LIMIT.toNanos();
    List<Instrument> listed = new ArrayList<>();
    for (String type : TYPES) {
      readType(type, end, listed);
    }
    return Universe.of(listed);
  }

  private void readType(String type, long end, List<Instrument> into) {
    Optional<String> query =
        Optional.of("market=stocks&type=" + type + "&active=true&limit=1000&sort=ticker");
    for (int page = 0; query.isPresent(); page++) {
      if (page == MOST_PAGES) {
        throw http.refuses(
            Trouble.UNREADABLE, PATH, "more than " + MOST_PAGES + " pages of type " + type);
      }
      if (System.nanoTime() > end) {
        throw http.refuses(Trouble.TOO_SLOW, PATH, "not all pages within " + LIMIT);
      }
      JsonNode body = http.get(PATH, query.get(), json::readTree);
      PolygonStatus.trouble(body.path("status").asText())
          .ifPresent(
              trouble -> {
                throw http.refuses(trouble, PATH, "status '" + body.path("status").asText() + "'");
              });
      body.path("results").forEach(row -> instrument(row, type).ifPresent(into::add));
      query = nextQuery(body.path("next_url").asText());
    }
  }

  /// Only the question of the next address is followed, at the vendor we were told to ask: an
  /// answer must not be able to send our key somewhere else.
  private Optional<String> nextQuery(String nextUrl) {
    if (nextUrl.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(nextUrl).getRawQuery());
    } catch (IllegalArgumentException | NullPointerException unusable) {
      throw http.refuses(Trouble.UNREADABLE, PATH, "next_url leads nowhere");
    }
  }

  /// Empty for what we could not trade by its name or place: over the counter, test symbols.
  private static Optional<Instrument> instrument(JsonNode row, String type) {
    try {
      return row.path("type").asText().equals(type)
          ? Exchange.ofMic(row.path("primary_exchange").asText())
              .map(
                  exchange ->
                      new Instrument(
                          Symbol.parse(row.path("ticker").asText()),
                          row.path("name").asText(),
                          exchange))
          : Optional.empty();
    } catch (IllegalArgumentException oddTicker) {
      return Optional.empty();
    }
  }
}
