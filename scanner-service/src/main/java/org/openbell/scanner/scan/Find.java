package org.openbell.scanner.scan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;

/// A stock that passed the screen, with its score; higher is better.
public record Find(
    Instrument instrument,
    Price last,
    Instant tradedAt,
    Price previousClose,
    Percent move,
    long volume,
    BigDecimal previousVolume,
    Percent spread,
    BigDecimal score) {

  /// Best first; equal scores in ticker order, so that the same market gives the same list.
  public static final Comparator<Find> BEST_FIRST =
      Comparator.comparing(Find::score)
          .reversed()
          .thenComparing(find -> find.instrument().symbol());

  public Candidate withNews(List<Headline> news) {
    // A fraction of a share is none, and none is no measure.
    Optional<Long> before = Optional.of(previousVolume.longValue()).filter(shares -> shares > 0);
    return new Candidate(
        instrument, last, previousClose, move, volume, spread, tradedAt, List.copyOf(news), before);
  }
}
