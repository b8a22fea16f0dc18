package org.openbell.simulator.market;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.scenario.Scenario;
import org.openbell.simulator.scenario.Story;

/// The market of a scenario: its stories as told, everything else generated around them.
///
/// A path is the same whenever it is drawn, and never changes: any thread may ask anything.
public final class SeededMarket implements Market {
  private final SessionHours hours;
  private final List<Listing> listings;
  private final Draw draw;
  private final Map<Symbol, Universe.Entry> entries = new HashMap<>();
  private final Map<Symbol, Tape> tapes = new ConcurrentHashMap<>();
  private final Map<Integer, Listing> byContract;

  private SeededMarket(Scenario scenario, SessionHours hours) {
    this.hours = hours;
    this.draw = Draw.of(scenario.seed());
    List<Universe.Entry> universe = Universe.of(scenario);
    this.listings = universe.stream().map(Universe.Entry::listing).toList();
    this.byContract =
        listings.stream().collect(Collectors.toMap(Listing::contractId, Function.identity()));
    for (Universe.Entry entry : universe) {
      entries.put(entry.listing().symbol(), entry);
      // A calm one is drawn when it is asked for: most of them never are.
      if (!entry.calm()) {
        tapes.put(entry.listing().symbol(), draw(entry));
      }
    }
  }

  /// The market on that session, which need not be the scenario's own date.
  public static SeededMarket of(Scenario scenario, SessionHours hours) {
    return new SeededMarket(scenario, hours);
  }

  private Tape draw(Universe.Entry entry) {
    return tape(entry, hours, draw.at(entry.listing().symbol().ticker()));
  }

  private static Tape tape(Universe.Entry entry, SessionHours hours, Draw draw) {
    int close = SessionSecond.close(hours);
    VolumeCurve volume = new VolumeCurve(entry.preMarketVolume(), entry.volume(), close);
    PricePath path =
        entry
            .story()
            .map((Story story) -> StoryPath.of(story, hours, draw))
            .orElseGet(() -> GenericPath.of(entry, close, draw));
    int spread = entry.story().isPresent() ? 1 : (int) draw.at("spread").between(1, 2);
    return new Tape(entry.listing(), entry.previousClose(), path, volume, spread, draw);
  }

  @Override
  public List<Listing> listings() {
    return listings;
  }

  @Override
  public Optional<Listing> listing(Symbol symbol) {
    return Optional.ofNullable(entries.get(symbol)).map(Universe.Entry::listing);
  }

  @Override
  public Optional<Listing> listing(int contractId) {
    return Optional.ofNullable(byContract.get(contractId));
  }

  @Override
  public Price openingPrice(Symbol symbol) {
    return Grid.price(tape(symbol).path().openingPrice());
  }

  @Override
  public Price closingPrice(Symbol symbol) {
    return Grid.price(tape(symbol).path().closingPrice());
  }

  @Override
  public Quote quote(Symbol symbol, Instant at) {
    return tape(symbol).quoteAt(SessionSecond.of(hours, at));
  }

  @Override
  public Price last(Symbol symbol, Instant at) {
    return Grid.price(tape(symbol).path().at(SessionSecond.of(hours, at)));
  }

  @Override
  public SessionHours hours() {
    return hours;
  }

  private Tape tape(Symbol symbol) {
    Tape tape = tapes.get(symbol);
    if (tape != null) {
      return tape;
    }
    Universe.Entry entry = entries.get(symbol);
    if (entry == null) {
      throw new IllegalArgumentException("nothing is listed as " + symbol);
    }
    return tapes.computeIfAbsent(symbol, _ -> draw(entry));
  }
}
