package org.openbell.scanner.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.event.ScanKind;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.scanner.universe.Universe;

/// Takes a whole market down to a shortlist, and counts why the others are not on it.
public final class Screen {
  private Screen() {}

  /// `quoted` counts the stocks of the universe that the snapshot carries, `eligible` those that
  /// keep every limit; the best of these are the shortlist.
  public record Screened(List<Find> shortlist, int quoted, int eligible, Tally excluded) {}

  /// `taken` symbols are not proposed again; `asOf` is when, in exchange time, the snapshot was
  /// asked for.
  public static Screened apply(
      Universe universe,
      List<Sighting> market,
      Set<Symbol> taken,
      ScanCriteria criteria,
      ScanKind kind,
      Instant asOf) {
    Judge judge = new Judge(criteria, kind, asOf);
    Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
    List<Find> finds = new ArrayList<>();
    int quoted = 0;
    for (Sighting seen : market) {
      Optional<Instrument> listed = universe.find(seen.symbol());
      if (listed.isPresent()) {
        quoted++;
      }
      Verdict verdict =
          listed
              .map(instrument -> judge.decide(instrument, seen))
              .orElseGet(() -> new Verdict.Excluded(Exclusion.NOT_A_COMMON_STOCK));
      switch (verdict) {
        case Verdict.Passed(Find find) when taken.contains(seen.symbol()) ->
            excluded.merge(Exclusion.TAKEN, 1, Integer::sum);
        case Verdict.Passed(Find find) -> finds.add(find);
        case Verdict.Excluded(Exclusion reason) -> excluded.merge(reason, 1, Integer::sum);
      }
    }
    List<Find> shortlist =
        finds.stream().sorted(Find.BEST_FIRST).limit(criteria.shortlist()).toList();
    return new Screened(
        shortlist,
        quoted,
        finds.size(),
        new Tally(excluded).plus(Exclusion.NOT_SHORTLISTED, finds.size() - shortlist.size()));
  }
}
