package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.simulator.market.Quote;

/// The market in one symbol at one second, as far as an order can feel it.
///
/// While `halted`, orders rest and nothing trades. What arrives after the `close` is meant for
/// another session.
public record Moment(
    Instant at,
    Trading trading,
    boolean halted,
    Cross opening,
    Cross closing,
    Instant close,
    Quote quote) {
  /// What kind of trading goes on in this symbol. `REGULAR` starts when its own auction is done.
  public enum Trading {
    NIGHT_BEFORE,
    PRE_MARKET,
    REGULAR,
    AFTER_HOURS,
    NIGHT_AFTER
  }

  /// An auction: not yet held, printing at a price, or over for good.
  public record Cross(Optional<Price> price, boolean over) {
    static final Cross AHEAD = new Cross(Optional.empty(), false);
    static final Cross OVER = new Cross(Optional.empty(), true);

    static Cross at(Price price) {
      return new Cross(Optional.of(price), false);
    }
  }
}
