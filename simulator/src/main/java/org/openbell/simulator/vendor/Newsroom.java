package org.openbell.simulator.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openbell.simulator.market.Draw;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.scenario.Headline;
import org.openbell.simulator.scenario.Scenario;
import org.openbell.simulator.scenario.Story;

/// All news of the day: the scenario's headlines, and a dull one for every eighth other stock.
final class Newsroom {
  private static final int ONE_STOCK_IN = 8;
  private static final List<String> DULL =
      List.of(
          "to present at an industry conference",
          "announces the date of its quarterly results",
          "names a new board member",
          "files its quarterly report");

  private final List<NewsItem> items;

  private Newsroom(List<NewsItem> items) {
    this.items = items;
  }

  static Newsroom of(Market market, Scenario scenario) {
    List<NewsItem> items = new ArrayList<>();
    for (Story story : scenario.stories()) {
      for (Headline headline : story.news()) {
        items.add(item(market, story, headline));
      }
    }
    for (Listing listing : market.listings()) {
      Draw draw = Draw.of(scenario.seed()).at("news").at(listing.contractId());
      if (listing.isStock()
          && scenario.story(listing.symbol()).isEmpty()
          && draw.below(ONE_STOCK_IN) == 0) {
        items.add(dull(market, listing, draw));
      }
    }
    items.sort(Comparator.comparing(NewsItem::published).thenComparing(NewsItem::id));
    return new Newsroom(List.copyOf(items));
  }

  /// What had been published by then, oldest first.
  List<NewsItem> until(Instant now) {
    return items.stream().filter(item -> !item.published().isAfter(now)).toList();
  }

  private static NewsItem item(Market market, Story story, Headline headline) {
    Instant published = headline.at().on(market.hours());
    return new NewsItem(
        story.symbol() + "-" + published.getEpochSecond(),
        story.symbol(),
        published,
        headline.title(),
        headline.publisher(),
        headline.sentiment());
  }

  private static NewsItem dull(Market market, Listing listing, Draw draw) {
    Instant published =
        market.hours().open().minus(Duration.ofMinutes(draw.at("when").between(20, 960)));
    return new NewsItem(
        listing.symbol() + "-" + published.getEpochSecond(),
        listing.symbol(),
        published,
        listing.name() + " " + DULL.get((int) draw.at("what").below(DULL.size())),
        "Openbell Example Wire",
        "neutral");
  }
}
