package org.openbell.simulator.gateway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.openbell.simulator.market.Quote;

/// How a scan ranks papers; the names are the broker's.
enum ScanCode {
  TOP_PERC_GAIN("Top % Gainers"),
  TOP_PERC_LOSE("Top % Losers"),
  MOST_ACTIVE("Most Active"),
  HOT_BY_VOLUME("Hot by Volume"),
  MOST_ACTIVE_USD("Most Active ($)"),
  HIGH_OPEN_GAP("Top Open Gap Up"),
  LOW_OPEN_GAP("Top Open Gap Down"),
  TOP_PRICE_RANGE("Top Price Range");

  private final String title;

  ScanCode(String title) {
    this.title = title;
  }

  static Optional<ScanCode> parse(String name) {
    return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
  }

  String title() {
    return title;
  }

  Comparator<Quote> order() {
    return switch (this) {
      case TOP_PERC_GAIN -> Comparator.comparing(ScanCode::change).reversed();
      case TOP_PERC_LOSE -> Comparator.comparing(ScanCode::change);
      case MOST_ACTIVE, HOT_BY_VOLUME -> Comparator.comparingLong(Quote::volume).reversed();
      case MOST_ACTIVE_USD -> Comparator.comparing(ScanCode::turnover).reversed();
      case HIGH_OPEN_GAP -> Comparator.comparing(ScanCode::gap).reversed();
      case LOW_OPEN_GAP -> Comparator.comparing(ScanCode::gap);
      case TOP_PRICE_RANGE -> Comparator.comparing(ScanCode::range).reversed();
    };
  }

  // Rankings are not money: a double is exact enough to compare them.
  private static Double change(Quote quote) {
    return quote.last().changeFrom(quote.previousClose()).value().doubleValue();
  }

  private static Double turnover(Quote quote) {
    return quote.last().value().doubleValue() * quote.volume();
  }

  private static Double gap(Quote quote) {
    var open = quote.open().orElse(quote.last());
    return open.changeFrom(quote.previousClose()).value().doubleValue();
  }

  private static Double range(Quote quote) {
    var high = quote.high().orElse(quote.last()).value();
    var low = quote.low().orElse(quote.last()).value();
    return high.subtract(low).doubleValue();
  }
}
