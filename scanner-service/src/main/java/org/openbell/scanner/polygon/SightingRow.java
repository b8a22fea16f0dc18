package org.openbell.scanner.polygon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.scanner.scan.Sighting;
import org.openbell.scanner.scan.Sighting.Quote;
import org.openbell.scanner.scan.Sighting.Trade;

/// Turns one row of the snapshot, its numbers by `group.field`, into what we call a sighting.
///
/// A key that is missing and a zero mean the same with this vendor: nothing there yet. Thin stocks
/// come without `lastTrade` or `lastQuote`; before the open the whole `day` is zero.
final class SightingRow {
  /// More than any stock ever traded in a day; beyond it a number is a mistake.
  private static final BigDecimal ABSURD_VOLUME = BigDecimal.valueOf(1_000_000_000_000_000L);

  private SightingRow() {}

  static Optional<Sighting> of(String ticker, Map<String, BigDecimal> numbers) {
    try {
      return Optional.of(
          new Sighting(
              Symbol.parse(ticker),
              trade(numbers),
              quote(numbers),
              price(numbers, "day.o", RoundingMode.HALF_EVEN),
              volumeToday(numbers),
              price(numbers, "prevDay.c", RoundingMode.HALF_EVEN),
              volume(numbers, "prevDay.v")));
    } catch (IllegalArgumentException senseless) {
      return Optional.empty();
    }
  }

  private static Optional<Trade> trade(Map<String, BigDecimal> numbers) {
    Optional<Price> price = price(numbers, "lastTrade.p", RoundingMode.HALF_EVEN);
    Optional<Instant> at = VendorTime.of(numbers.getOrDefault("lastTrade.t", BigDecimal.ZERO));
    return price.isPresent() && at.isPresent()
        ? Optional.of(new Trade(price.get(), at.get()))
        : Optional.empty();
  }

  /// In this vendor's words the bid is a small `p` and the ask a capital one.
  private static Optional<Quote> quote(Map<String, BigDecimal> numbers) {
    Optional<Price> bid = price(numbers, "lastQuote.p", RoundingMode.DOWN);
    Optional<Price> ask = price(numbers, "lastQuote.P", RoundingMode.UP);
    return bid.isPresent() && ask.isPresent()
        ? Optional.of(new Quote(bid.get(), ask.get()))
        : Optional.empty();
  }

  /// `min.av` counts from 04:00; `day.v` stands in for it when there is no minute bar.
  private static BigDecimal volumeToday(Map<String, BigDecimal> numbers) {
    return volume(numbers, "min.av").max(volume(numbers, "day.v"));
  }

  private static Optional<Price> price(
      Map<String, BigDecimal> numbers, String field, RoundingMode towards) {
    BigDecimal value = numbers.getOrDefault(field, BigDecimal.ZERO);
    return value.signum() == 0
        ? Optional.empty()
        : Optional.of(Price.rounded(value, towards)).filter(price -> !price.isZero());
  }

  private static BigDecimal volume(Map<String, BigDecimal> numbers, String field) {
    BigDecimal value = numbers.getOrDefault(field, BigDecimal.ZERO);
    if (value.signum() < 0 || value.compareTo(ABSURD_VOLUME) > 0 || value.scale() > 20) {
      throw new IllegalArgumentException("no volume: " + value);
    }
    return value;
  }
}
