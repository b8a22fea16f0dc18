package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.PriceMove;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;

/// A market whose prints are written down by the test; the spread is always two cents.
public final class ScriptedMarket implements Market {
  public static final Listing AAPL =
      new Listing(Symbol.parse("AAPL"), 265598, "APPLE INC", "NASDAQ", "CS");
  public static final Listing IBM =
      new Listing(Symbol.parse("IBM"), 8314, "INTL BUSINESS MACHINES", "NYSE", "CS");

  private static final PriceMove CENT = PriceMove.parse("0.01");

  private final SessionHours hours = SessionHours.full(SessionDate.parse("2026-11-20"));
  private final NavigableMap<Instant, Price> prints = new TreeMap<>();
  private final Price opening;
  private final Price closing;

  public ScriptedMarket(String opening, String closing) {
    this.opening = Price.parse(opening);
    this.closing = Price.parse(closing);
    prints.put(Instant.MIN, this.opening);
  }

  /// From that moment on, the last print is this price.
  public ScriptedMarket print(Instant from, String price) {
    prints.put(from, Price.parse(price));
    return this;
  }

  @Override
  public List<Listing> listings() {
    return List.of(AAPL, IBM);
  }

  @Override
  public Optional<Listing> listing(Symbol symbol) {
    return listings().stream().filter(l -> l.symbol().equals(symbol)).findFirst();
  }

  @Override
  public Optional<Listing> listing(int contractId) {
    return listings().stream().filter(l -> l.contractId() == contractId).findFirst();
  }

  @Override
  public Price openingPrice(Symbol symbol) {
    return opening;
  }

  @Override
  public Price closingPrice(Symbol symbol) {
    return closing;
  }

  @Override
  public Quote quote(Symbol symbol, Instant at) {
    var last = last(symbol, at);
    var bid = last.plus(new PriceMove(CENT.value().negate()));
    return new Quote(
        bid,
        last.plus(CENT),
        last,
        300,
        400,
        1_000_000,
        Price.parse("100"),
        Optional.of(opening),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Price last(Symbol symbol, Instant at) {
    return prints.floorEntry(at).getValue();
  }

  @Override
  public SessionHours hours() {
    return hours;
  }
}
