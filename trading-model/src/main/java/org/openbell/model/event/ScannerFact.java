package org.openbell.model.event;

import java.time.Instant;
import java.util.List;
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
  /// against the day's open afterwards; `volume` is in shares.
  record Candidate(
      Instrument instrument,
      Price last,
      Price previousClose,
      Percent move,
      long volume,
      Percent spread,
      Instant asOf,
      List<Headline> news) {}

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
