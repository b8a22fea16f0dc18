package org.openbell.simulation.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.simulation.time.VirtualClock;

/// A day at the exchange before it begins; moments in microseconds since 1970.
///
/// `foreign` is what the account holds that the bot did not buy. On a day without trading, open and
/// close are those of an ordinary day, and nothing trades.
public record Market(
    SessionDate date,
    boolean isTradingDay,
    Instant opensAt,
    Instant closesAt,
    List<Stock> stocks,
    SortedMap<Symbol, Long> foreign) {
  /// Nasdaq rule 4752: nothing for the open is changed or canceled from five minutes before it.
  private static final Duration FREEZE = Duration.ofMinutes(5);

  /// And nothing for the open is taken from two minutes before it.
  private static final Duration LAST = Duration.ofMinutes(2);

  public long open() {
    return VirtualClock.micros(opensAt);
  }

  public long close() {
    return VirtualClock.micros(closesAt);
  }

  public long auctionFreezes() {
    return VirtualClock.micros(opensAt.minus(FREEZE));
  }

  public long auctionCloses() {
    return VirtualClock.micros(opensAt.minus(LAST));
  }
}
