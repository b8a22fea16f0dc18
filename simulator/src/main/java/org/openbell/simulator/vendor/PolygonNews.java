package org.openbell.simulator.vendor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;

/// Headlines with the vendor's own sentiment, newest first unless asked otherwise.
final class PolygonNews {
  static final String PATH = "/v2/reference/news";
  private static final int PAGE = 10;
  private static final int LARGEST_PAGE = 1000;

  private final Newsroom newsroom;
  private final InstantSource clock;

  PolygonNews(Newsroom newsroom, InstantSource clock) {
    this.newsroom = newsroom;
    this.clock = clock;
  }

  Reply page(Request request) {
    Cursor cursor = Cursor.of(request);
    Request question = cursor.asked(request);
    List<NewsItem> oldestFirst =
        newsroom.until(clock.instant()).stream().filter(item -> fits(item, question)).toList();
    List<NewsItem> found =
        question.query("order").orElse("desc").equals("asc") ? oldestFirst : oldestFirst.reversed();
    List<Map<String, Object>> results =
        found.stream()
            .skip(cursor.done())
            .limit(question.limit("limit", PAGE, LARGEST_PAGE))
            .map(PolygonNews::result)
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

  private static boolean fits(NewsItem item, Request question) {
    Instant at = item.published();
    return question.query("ticker").map(item.symbol().ticker()::equals).orElse(true)
        && question.query("published_utc.gte").map(t -> !at.isBefore(moment(t))).orElse(true)
        && question.query("published_utc.gt").map(t -> at.isAfter(moment(t))).orElse(true)
        && question.query("published_utc.lte").map(t -> !at.isAfter(moment(t))).orElse(true)
        && question.query("published_utc.lt").map(t -> at.isBefore(moment(t))).orElse(true);
  }

  private static Instant moment(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          "published_utc is a date or an instant in UTC, not '" + text + "'", wrong);
    }
  }

  private static Map<String, Object> result(NewsItem item) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", item.id());
    result.put(
        "publisher", Map.of("name", item.publisher(), "homepage_url", "https://news.example.com"));
    result.put("title", item.title());
    result.put("author", "Simulator");
    result.put("published_utc", item.published().toString());
    result.put("article_url", item.url());
    result.put("tickers", List.of(item.symbol().ticker()));
    result.put("description", item.description());
    result.put("keywords", List.of("synthetic"));
    result.put(
        "insights",
        List.of(
            Map.of(
                "ticker", item.symbol().ticker(),
                "sentiment", item.sentiment(),
                "sentiment_reasoning", "As the scenario says.")));
    return result;
  }
}
