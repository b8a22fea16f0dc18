package org.openbell.simulator.market;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.openbell.model.money.Price;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;

/// Bars of a listing: of the played session as far as it has come, and of invented ones before.
public final class History {
  private static final LocalTime PRE_MARKET_OPEN = LocalTime.of(4, 0);
  private static final Duration AFTER_HOURS = Duration.ofHours(4);

  private final Market market;

  public History(Market market) {
    this.market = market;
  }

  /// Which bars: those of the span that ends at `end`.
  public record Query(
      Listing listing,
      BarKind kind,
      BarSize size,
      BarSpan span,
      Instant end,
      boolean regularHoursOnly) {
    /// The newest bars of the same kind at a later moment, enough to hold the one that grows.
    public Query newest(Instant now) {
      var reach =
          switch (size) {
            case MONTH_1 -> new BarSpan(1, BarSpan.Unit.M);
            case WEEK_1 -> new BarSpan(1, BarSpan.Unit.W);
            case DAY_1 -> new BarSpan(1, BarSpan.Unit.D);
            case SECS_1, SECS_5, SECS_10, SECS_15, SECS_30, MIN_1, MINS_2, MINS_3, MINS_5 -> two();
            case MINS_10, MINS_15, MINS_20, MINS_30, HOUR_1, HOURS_2, HOURS_3, HOURS_4 -> two();
            case HOURS_8 -> two();
          };
      return new Query(listing, kind, size, reach, now, regularHoursOnly);
    }

    private BarSpan two() {
      return new BarSpan(2 * size.seconds(), BarSpan.Unit.S);
    }
  }

  /// A session as far as a query sees it.
  private record Window(SessionDate date, Instant from, Instant until, BarMaker maker) {}

  /// When trading began and ended on one date, for a schedule.
  public record Hours(SessionDate date, Instant from, Instant until) {}

  /// Oldest first; the last one may still be growing.
  public List<Bar> bars(Query query) {
    var windows = windows(query);
    if (query.size().isIntraday()) {
      return windows.stream().flatMap(w -> intraday(query, w).stream()).toList();
    }
    var grouped = new TreeMap<LocalDate, Bar>();
    for (var window : windows) {
      window
          .maker()
          .bar(window.from(), window.until())
          .ifPresent(bar -> grouped.merge(label(query.size(), window.date()), bar, Bar::then));
    }
    return grouped.entrySet().stream().map(each -> dated(each.getKey(), each.getValue())).toList();
  }

  public List<Hours> schedule(Query query) {
    return windows(query).stream().map(w -> new Hours(w.date(), w.from(), w.until())).toList();
  }

  /// The oldest moment there are bars of.
  public Instant head(Listing listing, boolean regularHoursOnly) {
    var oldest = PastDays.of(market, listing, PastDays.MOST).getLast().hours();
    return from(oldest, regularHoursOnly);
  }

  /// The bar of these seconds of the played session; without a trade it is flat and has no volume.
  public Bar quietOrBar(Listing listing, BarKind kind, Instant from, int seconds) {
    var maker = new BarMaker(at -> market.quote(listing.symbol(), at), kind);
    return maker
        .bar(from, from.plusSeconds(seconds))
        .orElseGet(() -> flat(from, market.last(listing.symbol(), from)));
  }

  private static Bar flat(Instant from, Price price) {
    var value = price.value();
    return new Bar(from, value, value, value, value, 0, value, 0);
  }

  private static Bar dated(LocalDate date, Bar bar) {
    var from = ExchangeTime.at(new SessionDate(date), LocalTime.NOON);
    return new Bar(
        from,
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        bar.volume(),
        bar.average(),
        bar.trades());
  }

  /// The date that a daily, weekly or monthly bar carries: the last day it can hold so far.
  private LocalDate label(BarSize size, SessionDate date) {
    var last =
        switch (size) {
          case WEEK_1 -> date.value().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
          case MONTH_1 -> date.value().with(TemporalAdjusters.lastDayOfMonth());
          case SECS_1, SECS_5, SECS_10, SECS_15, SECS_30 -> date.value();
          case MIN_1, MINS_2, MINS_3, MINS_5, MINS_10, MINS_15, MINS_20, MINS_30 -> date.value();
          case HOUR_1, HOURS_2, HOURS_3, HOURS_4, HOURS_8, DAY_1 -> date.value();
        };
    var today = market.hours().date().value();
    return last.isAfter(today) ? today : last;
  }

  private List<Bar> intraday(Query query, Window window) {
    var bars = new ArrayList<Bar>();
    int size = query.size().seconds();
    for (var from = window.from(); from.isBefore(window.until()); ) {
      var next = nextStart(from, size);
      var until = next.isBefore(window.until()) ? next : window.until();
      window.maker().bar(from, until).ifPresent(bars::add);
      from = next;
    }
    return bars;
  }

  /// Bars begin at multiples of their size on the exchange's clock, so only a first one is short.
  private static Instant nextStart(Instant from, int size) {
    int second = from.atZone(ExchangeTime.NEW_YORK).toLocalTime().toSecondOfDay();
    return from.plusSeconds(size - second % size);
  }

  private List<Window> windows(Query query) {
    var windows = new ArrayList<Window>();
    long secondsLeft =
        query.span().unit() == BarSpan.Unit.S ? query.span().count() : Long.MAX_VALUE;
    var tooOld = query.span().tooOld(ExchangeTime.dateOf(query.end()));
    int most = query.span().mostSessions();
    for (var day : days(query, most)) {
      var from = from(day.hours(), query.regularHoursOnly());
      var until = until(day.hours(), query);
      boolean done = windows.size() >= most || secondsLeft <= 0;
      if (done || !day.hours().date().value().isAfter(tooOld)) {
        break;
      }
      if (from.isBefore(until)) {
        long taken = Math.min(secondsLeft, Duration.between(from, until).toSeconds());
        var start = until.minusSeconds(taken);
        secondsLeft -= taken;
        var maker = new BarMaker(day.screen(), query.kind());
        windows.addFirst(new Window(day.hours().date(), start, until, maker));
      }
    }
    return windows;
  }

  private static Instant from(SessionHours hours, boolean regularOnly) {
    return regularOnly ? hours.open() : ExchangeTime.at(hours.date(), PRE_MARKET_OPEN);
  }

  private static Instant until(SessionHours hours, Query query) {
    var close = query.regularHoursOnly() ? hours.close() : hours.close().plus(AFTER_HOURS);
    return query.end().isBefore(close) ? query.end() : close;
  }

  private record Day(SessionHours hours, Function<Instant, Quote> screen) {}

  /// Newest first, beginning with the played session.
  private List<Day> days(Query query, int most) {
    var days = new ArrayList<Day>();
    var symbol = query.listing().symbol();
    days.add(new Day(market.hours(), at -> market.quote(symbol, at)));
    var end = ExchangeTime.dateOf(query.end());
    long skipped = Math.max(0, ChronoUnit.DAYS.between(end, market.hours().date().value()));
    int count = (int) Math.min(PastDays.MOST, most + skipped + 1);
    for (var past : PastDays.of(market, query.listing(), count)) {
      days.add(new Day(past.hours(), new LazyTape(past)));
    }
    return days;
  }

  /// A past day's way is drawn when its first second is looked at, which most days never are.
  private static final class LazyTape implements Function<Instant, Quote> {
    private final PastDay day;
    private Tape tape;

    private LazyTape(PastDay day) {
      this.day = day;
    }

    @Override
    public Quote apply(Instant at) {
      if (tape == null) {
        tape = day.tape();
      }
      return day.quoteAt(tape, at);
    }
  }
}
