package org.openbell.simulator.vendor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;

/// Minute bars of the played day, as far as it has come, and its open and close.
final class PolygonBars {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final LocalTime PRE_MARKET_OPEN = LocalTime.of(4, 0);
  private static final int PAGE = 5000;
  private static final int LARGEST_PAGE = 50_000;

  private final Market market;
  private final InstantSource clock;

  PolygonBars(Market market, InstantSource clock) {
    this.market = market;
    this.clock = clock;
  }

  Reply minutes(Request request) {
    Symbol symbol = Symbol.parse(request.path("ticker"));
    List<Bar> bars =
        market.listing(symbol).isEmpty()
            ? List.of()
            : bars(symbol, start(request.path("from")), end(request.path("to")));
    Comparator<Bar> byTime = Comparator.comparing(Bar::from);
    boolean descending = request.query("sort").orElse("asc").equals("desc");
    List<Map<String, Object>> results =
        bars.stream()
            .sorted(descending ? byTime.reversed() : byTime)
            .limit(request.limit("limit", PAGE, LARGEST_PAGE))
            .map(bar -> result(symbol, bar))
            .toList();
    Map<String, Object> body = PolygonApi.ok(request);
    body.put("ticker", symbol.ticker());
    body.put("queryCount", bars.size());
    body.put("resultsCount", results.size());
    body.put("adjusted", true);
    body.put("results", results);
    body.put("count", results.size());
    return Reply.ok(body);
  }

  /// Whole minutes only: the one that is being traded is not out yet.
  private List<Bar> bars(Symbol symbol, Instant from, Instant to) {
    Instant first = ExchangeTime.at(market.hours().date(), PRE_MARKET_OPEN);
    Instant begin = from.isAfter(first) ? from : first;
    Instant last =
        Stream.of(to, clock.instant().minus(MINUTE), market.hours().close().minus(MINUTE))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return Stream.iterate(begin, at -> !at.isAfter(last), at -> at.plus(MINUTE))
        .map(at -> Bar.minute(market, symbol, at))
        .filter(bar -> bar.volume() > 0)
        .toList();
  }

  Reply openClose(Request request) {
    Symbol symbol = Symbol.parse(request.path("ticker"));
    SessionDate date = SessionDate.parse(request.path("date"));
    boolean over = !clock.instant().isBefore(market.hours().close());
    if (market.listing(symbol).isEmpty() || !date.equals(market.hours().date()) || !over) {
      return PolygonApi.notFound(request, "Data not found.");
    }
    Quote atClose = market.quote(symbol, market.hours().close());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", "OK");
    body.put("from", date.toString());
    body.put("symbol", symbol.ticker());
    body.put("open", market.openingPrice(symbol).value());
    body.put("high", atClose.high().orElseThrow().value());
    body.put("low", atClose.low().orElseThrow().value());
    body.put("close", market.closingPrice(symbol).value());
    body.put("volume", atClose.volume());
    body.put("afterHours", market.closingPrice(symbol).value());
    body.put("preMarket", market.last(symbol, market.hours().open().minusSeconds(1)).value());
    return Reply.ok(body);
  }

  private Map<String, Object> result(Symbol symbol, Bar bar) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("v", Screen.fractional(market.listing(symbol).orElseThrow(), bar.volume()));
    result.put("vw", Screen.weighted(bar.high(), bar.low(), bar.close()));
    result.put("o", bar.open().value());
    result.put("c", bar.close().value());
    result.put("h", bar.high().value());
    result.put("l", bar.low().value());
    result.put("t", bar.from().toEpochMilli());
    result.put("n", bar.trades());
    return result;
  }

  private static Instant start(String text) {
    return text.length() == 10 ? dayStart(text) : milliseconds(text);
  }

  private static Instant end(String text) {
    return text.length() == 10 ? dayStart(text).plus(Duration.ofDays(1)) : milliseconds(text);
  }

  private static Instant dayStart(String text) {
    try {
      return LocalDate.parse(text).atStartOfDay(ExchangeTime.NEW_YORK).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("not a date like 2025-10-29: '" + text + "'", wrong);
    }
  }

  private static Instant milliseconds(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
