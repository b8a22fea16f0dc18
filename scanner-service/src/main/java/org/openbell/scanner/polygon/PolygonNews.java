package org.openbell.scanner.polygon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.instrument.Symbol;
import org.openbell.scanner.VendorHttp;
import org.openbell.scanner.feed.NewsFeed;

/// Headlines from Polygon, one stock at a time.
public final class PolygonNews implements NewsFeed {
  private static final String PATH = "/v2/reference/news";
  private static final int LONGEST = 300;

  private final VendorHttp http;
  private final ObjectMapper json = new ObjectMapper();

  public PolygonNews(VendorHttp http) {
    this.http = http;
  }

  @Override
  public List<Headline> headlines(Symbol symbol, Instant since, int limit) {
    String query =
        "ticker="
            + URLEncoder.encode(symbol.ticker(), StandardCharsets.UTF_8)
            + "&published_utc.gte="
            + since.truncatedTo(ChronoUnit.SECONDS)
            + "&order=desc&sort=published_utc&limit="
            + limit;
    JsonNode body = http.get(PATH, query, json::readTree);
    String status = body.path("status").asText();
    PolygonStatus.trouble(status)
        .ifPresent(
            trouble -> {
              throw http.refuses(trouble, PATH, "status '" + status + "'");
            });
    List<Headline> headlines = new ArrayList<>();
    for (JsonNode row : body.path("results")) {
      if (headlines.size() < limit) {
        headline(row).ifPresent(headlines::add);
      }
    }
    return List.copyOf(headlines);
  }

  /// Empty for an item without a title or a moment: nobody could say when it became known.
  private static Optional<Headline> headline(JsonNode row) {
    String title = clean(row.path("title").asText());
    if (title.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Headline(
              Instant.parse(row.path("published_utc").asText()),
              clean(row.path("publisher").path("name").asText()),
              title));
    } catch (DateTimeParseException undated) {
      return Optional.empty();
    }
  }

  /// One line of bounded length; what is said in it is the ranker's to distrust.
  private static String clean(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
