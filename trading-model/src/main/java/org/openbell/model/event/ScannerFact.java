package org.openbell.model.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;

/// What was found in the market; told by the scanner.
public sealed interface ScannerFact extends Fact {
  ScanId scan();

  @Override
  default String key() {
    return scan().text();
  }

  /// How much of the market a scan saw: without this a partial feed would rank as if whole.
  record Coverage(int universe, int quoted, int eligible, int crossChecked) {}

  /// One news item about a candidate; untrusted text, cleaned and cut.
  record Headline(Instant publishedAt, String publisher, String title) {}

  /// A stock that passed the screen. `move` is against the previous close before the open, and
  /// against the day's open afterwards; `volume` is in shares, and `previousVolume` that of the
  /// whole previous session, more than none.
  record Candidate(
      Instrument instrument,
      Price last,
      Price previousClose,
      Percent move,
      long volume,
      Percent spread,
      Instant asOf,
      List<Headline> news,
      Optional<Long> previousVolume) {
    /// A candidate of which nobody told what was traded the day before.
    public Candidate(
        Instrument instrument,
        Price last,
        Price previousClose,
        Percent move,
        long volume,
        Percent spread,
        Instant asOf,
        List<Headline> news) {
      this(instrument, last, previousClose, move, volume, spread, asOf, news, Optional.empty());
    }

    /// The volume so far against that of the whole previous session, four decimals, half to even.
    public Optional<BigDecimal> relativeVolume() {
      return previousVolume.map(
          before ->
              BigDecimal.valueOf(volume)
                  .divide(BigDecimal.valueOf(before), 4, RoundingMode.HALF_EVEN));
    }
  }

  /// A whole scan; candidates come best first.
  record CandidatesFound(
      ScanId scan,
      SessionDate date,
      ScanKind kind,
      Instant deadline,
      Coverage coverage,
      List<Candidate> candidates)
      implements ScannerFact {}

  /// No usable scan: nothing will be ranked for it.
  record ScanFailed(ScanId scan, SessionDate date, ScanKind kind, String reason)
      implements ScannerFact {}
}
