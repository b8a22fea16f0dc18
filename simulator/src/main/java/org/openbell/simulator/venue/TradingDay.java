package org.openbell.simulator.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.simulator.market.Market;

/// The session as each symbol lives it: night, pre-market, its auction, trading, and after.
final class TradingDay {
  private static final LocalTime PRE_MARKET_STARTS = LocalTime.of(4, 0);
  private static final TradingCalendar CALENDAR = UsEquityCalendar.standard();
  private static final Duration AFTER_HOURS_LAST = Duration.ofHours(4);

  /// How long an auction order may wait for its print before it is given back: seen live as about
  /// half a minute after the open.
  private static final Duration CROSS_LASTS = Duration.ofSeconds(30);

  private final Market market;
  private final Auctions auctions;
  private final Halts halts;
  private final Instant preMarketStarts;

  TradingDay(Market market, Auctions auctions, Halts halts) {
    this.market = market;
    this.auctions = auctions;
    this.halts = halts;
    this.preMarketStarts = ExchangeTime.at(hours().date(), PRE_MARKET_STARTS);
  }

  /// The next open of the exchange after that moment.
  Instant nextOpen(Instant at) {
    return at.isBefore(hours().open())
        ? hours().open()
        : CALENDAR.hoursOn(CALENDAR.sessionAfter(hours().date()).value()).orElseThrow().open();
  }

  SessionHours hours() {
    return market.hours();
  }

  /// A number no other session has: days since 1970.
  long number() {
    return hours().date().value().toEpochDay();
  }

  Moment at(Symbol symbol, Instant at) {
    return new Moment(
        at,
        trading(symbol, at),
        halts.isHalted(symbol, at),
        opening(symbol, at),
        closing(symbol, at),
        hours().close(),
        market.quote(symbol, at));
  }

  Moment.Trading trading(Symbol symbol, Instant at) {
    if (at.isBefore(preMarketStarts)) {
      return Moment.Trading.NIGHT_BEFORE;
    }
    if (at.isBefore(hours().close())) {
      return at.isBefore(halts.opensAt(symbol))
          ? Moment.Trading.PRE_MARKET
          : Moment.Trading.REGULAR;
    }
    return at.isBefore(hours().close().plus(AFTER_HOURS_LAST))
        ? Moment.Trading.AFTER_HOURS
        : Moment.Trading.NIGHT_AFTER;
  }

  private Moment.Cross opening(Symbol symbol, Instant at) {
    var opensAt = halts.opensAt(symbol);
    var late = halts.opensLate(symbol);
    if (!at.isBefore(hours().close()) && !opensAt.isBefore(hours().close())) {
      return Moment.Cross.OVER;
    }
    if (at.isBefore(opensAt)) {
      return Moment.Cross.AHEAD;
    }
    var over = (late ? opensAt : hours().open()).plus(CROSS_LASTS);
    if (!at.isBefore(over)) {
      return Moment.Cross.OVER;
    }
    return Moment.Cross.at(late ? market.last(symbol, opensAt) : market.openingPrice(symbol));
  }

  private Moment.Cross closing(Symbol symbol, Instant at) {
    if (at.isBefore(auctions.closesAt(symbol))) {
      return Moment.Cross.AHEAD;
    }
    if (halts.of(symbol, at) == HaltState.GENERAL) {
      return Moment.Cross.OVER;
    }
    return at.isBefore(hours().close().plus(CROSS_LASTS))
        ? Moment.Cross.at(market.closingPrice(symbol))
        : Moment.Cross.OVER;
  }
}
