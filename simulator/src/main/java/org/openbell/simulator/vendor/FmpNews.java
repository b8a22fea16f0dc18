package org.openbell.simulator.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.model.session.ExchangeTime;
import org.openbell.simulator.web.Request;

/// FMP's stock news, newest first; its dates are New York wall time without saying so.
final class FmpNews {
  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 250;
  private static final int LAST_PAGE = 100;
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ExchangeTime.NEW_YORK);

  private final Newsroom newsroom;

  FmpNews(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  List<Map<String, Object>> page(Request request, Instant now) {
    List<String> symbols = request.list("symbols");
    int limit = request.limit("limit", PAGE, LARGEST_PAGE);
    int page =
        request.query("page").filter(text -> !text.equals("0")).isPresent()
            ? request.limit("page", 1, LAST_PAGE)
            : 0;
    return newsroom.until(now).reversed().stream()
        .filter(item -> symbols.contains(FmpSymbol.write(item.symbol())))
        .filter(item -> isWithin(item, request))
        .skip((long) page * limit)
        .limit(limit)
        .map(FmpNews::json)
        .toList();
  }

  private static boolean isWithin(NewsItem item, Request request) {
    LocalDate date = ExchangeTime.dateOf(item.published());
    return request.query("from").map(from -> !date.isBefore(LocalDate.parse(from))).orElse(true)
        && request.query("to").map(to -> !date.isAfter(LocalDate.parse(to))).orElse(true);
  }

  private static Map<String, Object> json(NewsItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("symbol", FmpSymbol.write(item.symbol()));
    json.put("publishedDate", WALL.format(item.published()));
    json.put("publisher", item.publisher());
    json.put("title", item.title());
    json.put("image", null);
    json.put("site", "news.example.com");
    json.put("text", item.description());
    json.put("url", item.url());
    return json;
  }
}
