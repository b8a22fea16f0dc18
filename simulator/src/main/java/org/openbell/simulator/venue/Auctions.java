package org.openbell.simulator.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.market.Listing;

/// When the auctions happen and until when each listing exchange lets orders in and out.
///
/// Sources: Nasdaq Rule 4752 (no changes from 09:25, entries until 09:28), NYSE Arca Rule 7.35-E
/// (freeze of cancels at 09:29), NYSE Rule 7.35A (until the open itself). The broker's own cut-off
/// is taken as 09:28 for every exchange, the strictest published one, for entries and, but for
/// Nasdaq's earlier one, for cancels. A paper that opens late can be canceled again from 09:30 on,
/// except on Nasdaq, where a cross that is pending lets nobody out.
public final class Auctions {
  private static final Duration ENTRY_ENDS_BEFORE_OPEN = Duration.ofMinutes(2);
  private static final Duration NASDAQ_LOCK = Duration.ofMinutes(5);
  private static final Duration CLOSE_ENTRY_NASDAQ = Duration.ofMinutes(5);
  private static final Duration CLOSE_ENTRY_NYSE = Duration.ofMinutes(10);

  /// Orders in the first seconds after the close were seen rejected, after five of them still.
  private static final Duration CLOSED_AFTER_CLOSE = Duration.ofSeconds(10);

  private static final int FIRST_PRINT_MILLIS = 200;
  private static final int LAST_PRINT_MILLIS = 3_000;

  private final SessionHours hours;
  private final long seed;

  public Auctions(SessionHours hours, long seed) {
    this.hours = hours;
    this.seed = seed;
  }

  /// The moment of a symbol's opening print: 0.2 to 3 seconds after the open.
  public Instant opensAt(Symbol symbol) {
    return hours.open().plusMillis(printDelay(symbol, 1));
  }

  /// The moment of a symbol's closing print: 0.2 to 3 seconds after the close.
  public Instant closesAt(Symbol symbol) {
    return hours.close().plusMillis(printDelay(symbol, 2));
  }

  /// Until two minutes before the open, and for the next one from seconds after the close on.
  boolean takesOpeningOrders(Instant at) {
    return at.isBefore(hours.open().minus(ENTRY_ENDS_BEFORE_OPEN))
        || !at.isBefore(hours.close().plus(CLOSED_AFTER_CLOSE));
  }

  boolean isClosed(Instant at) {
    return !at.isBefore(hours.close());
  }

  boolean takesClosingOrders(Listing listing, Instant at) {
    var nasdaq = listing.primaryExchange().equals("NASDAQ");
    return at.isBefore(hours.close().minus(nasdaq ? CLOSE_ENTRY_NASDAQ : CLOSE_ENTRY_NYSE));
  }

  /// Whether an auction order can still be changed or canceled.
  boolean isLocked(Listing listing, TimeInForce timeInForce, Instant at) {
    return switch (timeInForce) {
      case OPG -> isOpeningLocked(listing, at);
      case AT_CLOSE -> !takesClosingOrders(listing, at);
      case DAY, GTC, GTD, IOC, FOK -> false;
    };
  }

  private boolean isOpeningLocked(Listing listing, Instant at) {
    return listing.primaryExchange().equals("NASDAQ")
        ? !at.isBefore(hours.open().minus(NASDAQ_LOCK)) && at.isBefore(hours.close())
        : !takesOpeningOrders(at) && at.isBefore(hours.open());
  }

  private long printDelay(Symbol symbol, int which) {
    var random = new SplittableRandom(seed * 31 + symbol.ticker().hashCode() * 7L + which);
    return random.nextInt(FIRST_PRINT_MILLIS, LAST_PRINT_MILLIS + 1);
  }
}
