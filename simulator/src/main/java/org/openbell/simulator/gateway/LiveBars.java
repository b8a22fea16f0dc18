package org.openbell.simulator.gateway;

import java.util.Optional;
import org.openbell.simulator.market.Bar;
import org.openbell.simulator.market.History;

/// Bars that are kept up to date: what was asked, and what was told last.
final class LiveBars {
  private final History.Query query;
  private final int dates;
  private Optional<Bar> told;
  private long toldAtSecond;

  LiveBars(History.Query query, int dates, Optional<Bar> told, long second) {
    this.query = query;
    this.dates = dates;
    this.told = told;
    this.toldAtSecond = second;
  }

  History.Query query() {
    return query;
  }

  int dates() {
    return dates;
  }

  boolean isDue(long second, int everySeconds) {
    return second - toldAtSecond >= everySeconds;
  }

  /// Remembers the bar as told; whether it was news.
  boolean tell(Bar bar, long second) {
    toldAtSecond = second;
    var isNews = told.filter(bar::equals).isEmpty();
    told = Optional.of(bar);
    return isNews;
  }
}
