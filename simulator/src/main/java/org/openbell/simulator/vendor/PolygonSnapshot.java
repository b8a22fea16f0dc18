package org.openbell.simulator.vendor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.market.Listing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;

/// The whole market in one answer, a few tickers, or the 20 that gained most.
///
/// The whole market is written once per exchange minute and sent from memory until the next.
final class PolygonSnapshot {
  private static final int GAINERS = 20;
  private static final long GAINERS_TRADE_AT_LEAST = 10_000;

  private final Market market;
  private final InstantSource clock;
  private final AtomicReference<Page> latest = new AtomicReference<>();

  private record Page(Instant minute, Reply reply) {}

  PolygonSnapshot(Market market, InstantSource clock) {
    this.market = market;
    this.clock = clock;
  }

  Reply tickers(Request request) {
    List<String> wanted = request.list("tickers");
    if (wanted.isEmpty()) {
      return wholeMarket();
    }
    List<Listing> found =
        wanted.stream().map(Symbol::parse).map(market::listing).flatMap(Optional::stream).toList();
    return SnapshotJson.write(market, screens(found, clock.instant()), clock.instant());
  }

  private Reply wholeMarket() {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Page page = latest.get();
    if (page == null || !page.minute().equals(minute)) {
      page =
          new Page(minute, SnapshotJson.write(market, screens(market.listings(), minute), minute));
      latest.set(page);
    }
    return page.reply();
  }

  Reply gainers(Request request) {
    Instant now = clock.instant();
    Stream<Screen> best =
        screens(market.listings(), now)
            .filter(screen -> screen.quote().volume() >= GAINERS_TRADE_AT_LEAST)
            .sorted(Comparator.comparing(Screen::changePercent).reversed())
            .limit(GAINERS);
    return SnapshotJson.write(market, best, now);
  }

  private Stream<Screen> screens(List<Listing> listings, Instant at) {
    return listings.stream()
        .map(listing -> new Screen(listing, market.quote(listing.symbol(), at)));
  }
}
