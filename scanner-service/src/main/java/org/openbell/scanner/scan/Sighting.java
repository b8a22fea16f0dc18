package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// One stock as the first vendor's snapshot shows it, with everything it may lack.
///
/// Volumes are shares and may be fractional; `volume` counts from 04:00 New York. `open` is that
/// of the regular session. A zero from the vendor means "none yet" and is empty here.
public record Sighting(
    Symbol symbol,
    Optional<Trade> lastTrade,
    Optional<Quote> quote,
    Optional<Price> open,
    BigDecimal volume,
    Optional<Price> previousClose,
    BigDecimal previousVolume) {

  /// The latest print.
  public record Trade(Price price, Instant at) {}

  /// The best bid and ask.
  public record Quote(Price bid, Price ask) {}
}
