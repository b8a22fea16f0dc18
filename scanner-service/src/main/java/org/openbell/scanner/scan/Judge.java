package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.openbell.model.event.ScanKind;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.scanner.scan.Sighting.Quote;
import org.openbell.scanner.scan.Sighting.Trade;
import org.openbell.scanner.scan.Verdict.Excluded;
import org.openbell.scanner.scan.Verdict.Passed;

/// Decides about one stock, asking in the order of [Exclusion]; the first no is the answer.
///
/// A gap is measured from the previous close before the open; afterwards the move is measured from
/// the day's own open, because a gap that is hours old is not news.
record Judge(ScanCriteria criteria, ScanKind kind, Instant asOf) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Verdict decide(Instrument instrument, Sighting seen) {
    if (seen.lastTrade().isEmpty()) {
      return new Excluded(Exclusion.NO_TRADE);
    }
    Trade trade = seen.lastTrade().get();
    if (trade.at().isBefore(asOf.minus(criteria.oldestTrade()))) {
      return new Excluded(Exclusion.STALE_TRADE);
    }
    if (seen.previousClose().isEmpty() || seen.previousVolume().signum() <= 0) {
      return new Excluded(Exclusion.NO_PREVIOUS_DAY);
    }
    Price from = seen.previousClose().get();
    if (kind == ScanKind.RESCAN) {
      if (seen.open().isEmpty()) {
        return new Excluded(Exclusion.NOT_OPENED);
      }
      from = seen.open().get();
    }
    return withPrice(instrument, seen, trade, from);
  }

  private Verdict withPrice(Instrument instrument, Sighting seen, Trade trade, Price from) {
    Price last = trade.price();
    if (last.isBelow(criteria.lowestPrice()) || last.isAbove(criteria.highestPrice())) {
      return new Excluded(Exclusion.PRICE_OUT_OF_RANGE);
    }
    BigDecimal turnover =
        seen.previousClose().orElseThrow().value().multiply(seen.previousVolume());
    if (turnover.compareTo(criteria.leastPreviousTurnover().value()) < 0) {
      return new Excluded(Exclusion.THIN_YESTERDAY);
    }
    if (seen.volume().compareTo(leastVolume()) < 0) {
      return new Excluded(Exclusion.THIN_TODAY);
    }
    if (seen.quote().isEmpty()) {
      return new Excluded(Exclusion.NO_QUOTE);
    }
    Quote quote = seen.quote().get();
    if (!quote.bid().isBelow(quote.ask())) {
      return new Excluded(Exclusion.CROSSED_QUOTE);
    }
    return withQuote(instrument, seen, trade, from, spread(quote));
  }

  private Verdict withQuote(
      Instrument instrument, Sighting seen, Trade trade, Price from, Percent spread) {
    if (spread.compareTo(criteria.widestSpread()) > 0) {
      return new Excluded(Exclusion.WIDE_SPREAD);
    }
    Percent move = trade.price().changeFrom(from);
    if (move.compareTo(criteria.leastMove()) < 0) {
      return new Excluded(Exclusion.SMALL_MOVE);
    }
    if (move.compareTo(criteria.largestMove()) > 0) {
      return new Excluded(Exclusion.IMPLAUSIBLE_MOVE);
    }
    return new Passed(
        new Find(
            instrument,
            trade.price(),
            trade.at(),
            seen.previousClose().orElseThrow(),
            move,
            seen.volume().setScale(0, RoundingMode.DOWN).longValueExact(),
            seen.previousVolume(),
            spread,
            Score.of(move, seen.volume(), seen.previousVolume(), spread)));
  }

  private BigDecimal leastVolume() {
    return switch (kind) {
      case PRE_OPEN -> criteria.leastVolumePreOpen();
      case RESCAN -> criteria.leastVolumeRescan();
    };
  }

  /// In percent of the middle, rounded up: a spread never looks narrower than it is.
  private static Percent spread(Quote quote) {
    BigDecimal bid = quote.bid().value();
    BigDecimal ask = quote.ask().value();
    return new Percent(
        ask.subtract(bid)
            .multiply(HUNDRED)
            .multiply(BigDecimal.TWO)
            .divide(ask.add(bid), 4, RoundingMode.UP));
  }
}
