package org.openbell.simulator.market;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.scenario.BadScenario;
import org.openbell.simulator.scenario.Scenario;
import org.openbell.simulator.scenario.Story;

/// Puts together everything that is listed: the stories, well-known names, and invented papers.
///
/// Listings do not depend on the seed: a ticker keeps its name and contract id in every run.
final class Universe {
  private static final int CONTRACT_IDS = 1 << 29;

  /// The broker's own number, from its published example.
  private static final Symbol AAPL = Symbol.parse("AAPL");

  private static final int AAPL_CONTRACT_ID = 265598;

  private Universe() {}

  /// A listing with what it starts the day with; prices are [Grid] values, volumes shares. A calm
  /// one has no surprises: it is there for whoever trades it and never stands out in a scan.
  record Entry(
      Listing listing,
      long previousClose,
      long volume,
      long preMarketVolume,
      Optional<Story> story,
      boolean calm) {
    Entry calmed() {
      return new Entry(listing, previousClose, volume, preMarketVolume, story, true);
    }
  }

  /// As many entries as the scenario asks for, and the well-known names whatever it asks for, in
  /// ticker order.
  static List<Entry> of(Scenario scenario) {
    Map<Symbol, Entry> entries = new TreeMap<>();
    Set<Integer> contractIds = new HashSet<>(Set.of(AAPL_CONTRACT_ID));
    for (Story story : scenario.stories()) {
      entries.put(story.symbol(), entry(story, contractIds));
    }
    for (KnownListing known : KnownListing.all()) {
      boolean isExtra = entries.size() >= scenario.universe();
      entries.computeIfAbsent(
          known.symbol(),
          _ -> isExtra ? known.entry(contractIds).calmed() : known.entry(contractIds));
    }
    for (int i = 0; entries.size() < scenario.universe(); i++) {
      InventedListing invented = InventedListing.number(i);
      entries.computeIfAbsent(invented.symbol(), _ -> invented.entry(contractIds));
    }
    for (var holding : scenario.account().holdings()) {
      if (!entries.containsKey(holding.symbol())) {
        throw new BadScenario("the account holds " + holding.symbol() + ", which is not listed");
      }
    }
    return new ArrayList<>(entries.values());
  }

  private static Entry entry(Story story, Set<Integer> contractIds) {
    return new Entry(
        new Listing(
            story.symbol(),
            contractId(story.symbol(), contractIds),
            story.name(),
            story.exchange().brokerCode(),
            story.type()),
        Grid.of(story.previousClose()),
        story.volume(),
        story.preMarketVolume(),
        Optional.of(story),
        false);
  }

  /// A number of its own for each ticker; two tickers with the same draw take neighboring ones.
  static int contractId(Symbol symbol, Set<Integer> taken) {
    if (symbol.equals(AAPL)) {
      return AAPL_CONTRACT_ID;
    }
    int id = (int) Draw.of(0).at(symbol.ticker()).between(1, CONTRACT_IDS);
    while (!taken.add(id)) {
      id++;
    }
    return id;
  }
}
