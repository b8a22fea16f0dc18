package org.openbell.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes one bar out of a stretch of a listing's screen.
///
/// Prices run in straight lines between whole minutes, so a look at every minute, the first and the
/// last second meets every high and low.
final class BarMaker {
  private static final int MINUTE = 60;
  private static final long SHARES_PER_TRADE = 100;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  private final Function<Instant, Quote> screen;
  private final BarKind kind;

  BarMaker(Function<Instant, Quote> screen, BarKind kind) {
    this.screen = screen;
    this.kind = kind;
  }

  /// The bar from one moment to before the other; nothing when no trade was made and that is what
  /// it would be made of.
  Optional<Bar> bar(Instant from, Instant until) {
    var looks = looks(from, until);
    return switch (kind) {
      case TRADES, ADJUSTED_LAST -> traded(from, looks);
      case MIDPOINT -> Optional.of(priced(from, looks, BarMaker::middle));
      case BID -> Optional.of(priced(from, looks, quote -> quote.bid().value()));
      case ASK -> Optional.of(priced(from, looks, quote -> quote.ask().value()));
      case BID_ASK -> Optional.of(bidAsk(from, looks));
      case HISTORICAL_VOLATILITY, OPTION_IMPLIED_VOLATILITY -> Optional.of(volatility(from, looks));
      case SCHEDULE -> Optional.empty();
    };
  }

  private List<Quote> looks(Instant from, Instant until) {
    var looks = new ArrayList<Quote>();
    var last = until.minusSeconds(1);
    looks.add(screen.apply(from));
    var minute = Instant.ofEpochSecond((from.getEpochSecond() / MINUTE + 1) * MINUTE);
    for (; minute.isBefore(last); minute = minute.plusSeconds(MINUTE)) {
      looks.add(screen.apply(minute));
    }
    if (last.isAfter(from)) {
      looks.add(screen.apply(last));
    }
    return looks;
  }

  /// Counted from the second before, so that the opening auction belongs to the first bar.
  private Optional<Bar> traded(Instant from, List<Quote> looks) {
    long volume = looks.getLast().volume() - screen.apply(from.minusSeconds(1)).volume();
    if (volume <= 0) {
      return Optional.empty();
    }
    var bar = priced(from, looks, quote -> quote.last().value());
    var average =
        bar.high().add(bar.low()).add(bar.close()).divide(THREE, 4, RoundingMode.HALF_EVEN);
    return Optional.of(
        new Bar(
            from,
            bar.open(),
            bar.high(),
            bar.low(),
            bar.close(),
            volume,
            average,
            volume / SHARES_PER_TRADE + 1));
  }

  private static Bar priced(Instant from, List<Quote> looks, Function<Quote, BigDecimal> price) {
    var prices = looks.stream().map(price).toList();
    return untraded(
        from,
        prices.getFirst(),
        prices.stream().reduce(BigDecimal::max).orElseThrow(),
        prices.stream().reduce(BigDecimal::min).orElseThrow(),
        prices.getLast());
  }

  /// Average bid, highest ask, lowest bid, average ask: the broker's meaning of the four.
  private static Bar bidAsk(Instant from, List<Quote> looks) {
    var bids = priced(from, looks, quote -> quote.bid().value());
    var asks = priced(from, looks, quote -> quote.ask().value());
    return untraded(
        from,
        average(looks, quote -> quote.bid().value()),
        asks.high(),
        bids.low(),
        average(looks, quote -> quote.ask().value()));
  }

  private static BigDecimal average(List<Quote> looks, Function<Quote, BigDecimal> price) {
    return looks.stream()
        .map(price)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(looks.size()), 4, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal middle(Quote quote) {
    return quote.bid().value().add(quote.ask().value()).divide(TWO, 5, RoundingMode.HALF_EVEN);
  }

  /// A yearly volatility around thirty percent, the same all day.
  private static Bar volatility(Instant from, List<Quote> looks) {
    var close = looks.getFirst().previousClose().value();
    long tenthOfPercent = Draw.of(close.unscaledValue().longValue()).between(180, 480);
    var value = BigDecimal.valueOf(tenthOfPercent, 3);
    return untraded(from, value, value, value, value);
  }

  private static Bar untraded(
      Instant from, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close) {
    return new Bar(from, open, high, low, close, -1, Bar.NO_AVERAGE, -1);
  }
}
