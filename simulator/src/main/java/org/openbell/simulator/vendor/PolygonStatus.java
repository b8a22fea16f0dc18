package org.openbell.simulator.vendor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openbell.model.session.Closed;
import org.openbell.model.session.EarlyClose;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.FullDay;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;

/// Whether the exchanges are open, and the days ahead on which they are not or close early.
final class PolygonStatus {
  private static final int DAYS_AHEAD = 200;
  private static final LocalTime PRE_MARKET_OPEN = LocalTime.of(4, 0);
  private static final LocalTime AFTER_HOURS_END = LocalTime.of(20, 0);
  private static final List<String> EXCHANGES = List.of("NYSE", "NASDAQ");

  private final Market market;
  private final InstantSource clock;

  PolygonStatus(Market market, InstantSource clock) {
    this.market = market;
    this.clock = clock;
  }

  Reply now(Request request) {
    Instant now = clock.instant();
    SessionHours hours = market.hours();
    boolean open = !now.isBefore(hours.open()) && now.isBefore(hours.close());
    boolean early =
        now.isBefore(hours.open()) && !now.isBefore(ExchangeTime.at(hours.date(), PRE_MARKET_OPEN));
    boolean late =
        !now.isBefore(hours.close())
            && now.isBefore(ExchangeTime.at(hours.date(), AFTER_HOURS_END));
    String state = open ? "open" : early || late ? "extended-hours" : "closed";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("market", state);
    body.put("earlyHours", early);
    body.put("afterHours", late);
    body.put("exchanges", Map.of("nasdaq", state, "nyse", state, "otc", state));
    body.put("currencies", Map.of("crypto", "open", "fx", "open"));
    body.put("serverTime", newYork(now.truncatedTo(ChronoUnit.SECONDS)));
    return Reply.ok(body);
  }

  Reply upcoming(Request request) {
    LocalDate today = market.hours().date().value();
    return Reply.ok(
        today
            .datesUntil(today.plusDays(DAYS_AHEAD))
            .flatMap(date -> EXCHANGES.stream().flatMap(exchange -> unusual(date, exchange)))
            .toList());
  }

  private static Stream<Map<String, Object>> unusual(LocalDate date, String exchange) {
    return switch (UsEquityCalendar.standard().kindOf(date)) {
      case Closed(String reason) when reason.equals("weekend") -> Stream.empty();
      case Closed(String reason) -> Stream.of(day(date, exchange, reason, "closed"));
      case EarlyClose(String reason) -> {
        SessionHours hours = SessionHours.early(new SessionDate(date));
        Map<String, Object> day = day(date, exchange, reason, "early-close");
        day.put("open", hours.open().toString());
        day.put("close", hours.close().toString());
        yield Stream.of(day);
      }
      case FullDay _ -> Stream.empty();
    };
  }

  private static Map<String, Object> day(
      LocalDate date, String exchange, String name, String status) {
    Map<String, Object> day = new LinkedHashMap<>();
    day.put("date", date.toString());
    day.put("exchange", exchange);
    day.put("name", name);
    day.put("status", status);
    return day;
  }

  private static String newYork(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ExchangeTime.NEW_YORK));
  }
}
