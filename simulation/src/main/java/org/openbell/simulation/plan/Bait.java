package org.openbell.simulation.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.scanner.scan.Sighting;

/// Stocks of every day that no scan may find: each would be the best find of all but for one thing.
///
/// They are on the vendors' lists only. A right scanner is never led to them, so a day is the same
/// with and without them.
public enum Bait {
  PENNY("PENY", "a penny stock", "0.74", "0.80", "0.801", "0.80"),
  DEAR("DEAR", "dearer than the strategy buys", "69.00", "75.00", "75.01", "75.00"),
  WIDE("WIDE", "its spread is 3 %", "10.00", "10.80", "11.13", "10.80"),
  CROSSED("CRSS", "its bid is above its ask", "10.00", "10.80", "10.79", "10.80"),
  LOSER("LOSE", "it fell by 10 %", "10.00", "9.00", "9.01", "9.00"),
  ROCKET("RCKT", "it rose by 150 %, which is no price", "10.00", "25.00", "25.01", "25.00"),
  APART("APRT", "the second vendor has another price", "10.00", "10.80", "10.81", "11.90"),
  ALONE("ALON", "the second vendor does not know it", "10.00", "10.80", "10.81", ""),
  NEW("NEWX", "it did not trade the day before", "", "10.80", "10.81", "10.80"),
  FUND("FUND", "no common stock", "10.00", "10.80", "10.81", "10.80"),
  STALE("STAL", "last traded ten minutes ago", "10.00", "10.80", "10.81", "10.80"),
  UNOPENED("UNOP", "it has not opened", "10.00", "10.80", "10.81", "10.80"),
  THIN_TODAY("THNT", "hardly traded today", "10.00", "10.80", "10.81", "10.80"),
  THIN_YESTERDAY("THNY", "hardly traded the day before", "10.00", "10.80", "10.81", "10.80");

  private static final BigDecimal MUCH = new BigDecimal(5_000_000);
  private static final BigDecimal ENOUGH = new BigDecimal(2_000_000);
  private static final BigDecimal LITTLE = new BigDecimal(1_000);

  private final String ticker;
  private final String why;
  private final String previousClose;
  private final String last;
  private final String ask;
  private final String secondOpinion;

  Bait(
      String ticker,
      String why,
      String previousClose,
      String last,
      String ask,
      String secondOpinion) {
    this.ticker = ticker;
    this.why = why;
    this.previousClose = previousClose;
    this.last = last;
    this.ask = ask;
    this.secondOpinion = secondOpinion;
  }

  public Symbol symbol() {
    return Symbol.parse(ticker);
  }

  public String why() {
    return why;
  }

  /// What the listing of common stocks has of them.
  public static List<Instrument> listed() {
    return Stream.of(values())
        .filter(bait -> bait != FUND)
        .map(bait -> new Instrument(bait.symbol(), bait.ticker + " Inc", Exchange.NASDAQ))
        .toList();
  }

  /// What the first vendor says of it; before the open nobody has opened.
  public Optional<Sighting> sighting(Instant at, boolean isOpen) {
    if (this == UNOPENED && !isOpen) {
      return Optional.empty();
    }
    Price price = Price.parse(last);
    Instant traded = this == STALE ? at.minus(Duration.ofMinutes(10)) : at.minusSeconds(1);
    return Optional.of(
        new Sighting(
            symbol(),
            Optional.of(new Sighting.Trade(price, traded)),
            Optional.of(new Sighting.Quote(price, Price.parse(ask))),
            isOpen && this != UNOPENED
                ? Optional.of(price(previousClose).orElse(price))
                : Optional.empty(),
            this == THIN_TODAY ? LITTLE : MUCH,
            price(previousClose),
            this == THIN_YESTERDAY ? LITTLE : ENOUGH));
  }

  /// What the second vendor says of it, if it knows it.
  public Optional<Price> secondOpinion() {
    return price(secondOpinion);
  }

  private static Optional<Price> price(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Price.parse(text));
  }
}
