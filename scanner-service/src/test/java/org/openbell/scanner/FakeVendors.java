package org.openbell.scanner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;
import org.openbell.scanner.feed.MarketFeed;
import org.openbell.scanner.feed.NewsFeed;
import org.openbell.scanner.feed.SecondFeed;
import org.openbell.scanner.scan.Samples;
import org.openbell.scanner.scan.ScanAnswer;
import org.openbell.scanner.scan.ScanRecords;
import org.openbell.scanner.scan.SecondOpinion;
import org.openbell.scanner.scan.Sighting;
import org.openbell.scanner.universe.Universe;

/// Both vendors and the records in memory; tests change the fields.
final class FakeVendors implements MarketFeed, SecondFeed, NewsFeed, ScanRecords {
  private final Map<SessionDate, Set<Symbol>> taken = new HashMap<>();
  List<Sighting> market = List.of();
  Map<Symbol, SecondOpinion> opinions = new HashMap<>();
  Runnable beforeSnapshot = () -> {};
  final List<ScanAnswer> kept = new ArrayList<>();
  int snapshots;
  int newsAsked;

  static FakeVendors with(String... tickers) {
    FakeVendors vendors = new FakeVendors();
    vendors.market = List.of(tickers).stream().map(Samples::good).toList();
    for (String ticker : tickers) {
      vendors.opinions.put(
          Symbol.parse(ticker), new SecondOpinion(Price.parse("15.13"), Optional.empty()));
    }
    return vendors;
  }

  @Override
  public Universe universe(SessionDate date) {
    return Universe.of(
        market.stream().map(seen -> Samples.instrument(seen.symbol().ticker())).toList());
  }

  @Override
  public List<Sighting> snapshot() {
    snapshots++;
    beforeSnapshot.run();
    return market;
  }

  @Override
  public Map<Symbol, SecondOpinion> opinions(ScanKind kind, List<Symbol> symbols) {
    return opinions;
  }

  @Override
  public List<Headline> headlines(Symbol symbol, Instant since, int limit) {
    newsAsked++;
    return List.of(new Headline(since, "Example Wire", symbol + " in the news"));
  }

  @Override
  public Set<Symbol> takenOn(SessionDate date) {
    return taken.getOrDefault(date, Set.of());
  }

  @Override
  public void take(SessionDate date, Collection<Symbol> symbols) {
    taken.computeIfAbsent(date, _ -> new HashSet<>()).addAll(symbols);
  }

  @Override
  public boolean isAnswered(ScanId scan) {
    return kept.stream().anyMatch(answer -> answer.fact().scan().equals(scan));
  }

  @Override
  public void add(ScanAnswer answer, Instant answeredAt) {
    kept.add(answer);
  }
}
