package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.scanner.scan.Sighting.Quote;
import org.openbell.scanner.scan.Sighting.Trade;

/// A stock that passes every limit, to be spoiled in one place, and the limits themselves.
public final class Samples {
  public static final Instant AS_OF = Instant.parse("2025-10-29T12:00:00Z");

  private Samples() {}

  public static ScanCriteria criteria() {
    return new ScanCriteria(
        Price.parse("1"),
        Price.parse("50"),
        Usd.parse("1000000"),
        new BigDecimal("20000"),
        new BigDecimal("100000"),
        Percent.parse("1.0"),
        Duration.ofMinutes(5),
        Percent.parse("2"),
        Percent.parse("80"),
        Percent.parse("2"),
        Duration.ofMinutes(15),
        40,
        30,
        12,
        5,
        Percent.parse("80"),
        1);
  }

  public static Instrument instrument(String ticker) {
    return new Instrument(Symbol.parse(ticker), ticker + " Corp.", Exchange.NASDAQ);
  }

  /// Last 15.12 against 13.90: up 8.7770 %, spread 0.0662 %.
  public static Sighting good(String ticker) {
    return new Sighting(
        Symbol.parse(ticker),
        trade("15.12", AS_OF.minusSeconds(3)),
        quote("15.11", "15.12"),
        Optional.empty(),
        new BigDecimal("1234567.6"),
        Optional.of(Price.parse("13.90")),
        new BigDecimal("58000000"));
  }

  public static Sighting opened(String ticker, String open) {
    Sighting good = good(ticker);
    return new Sighting(
        good.symbol(),
        good.lastTrade(),
        good.quote(),
        Optional.of(Price.parse(open)),
        good.volume(),
        good.previousClose(),
        good.previousVolume());
  }

  public static Optional<Trade> trade(String price, Instant at) {
    return Optional.of(new Trade(Price.parse(price), at));
  }

  public static Optional<Quote> quote(String bid, String ask) {
    return Optional.of(new Quote(Price.parse(bid), Price.parse(ask)));
  }
}
