package org.openbell.approval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openbell.approval.report.PickLine.Outcome;
import org.openbell.approval.report.PickLine.Tier;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// Holds every pick of a date against the trade that was made of it.
///
/// A symbol that several scans picked is traded once: the trade belongs to the scan that its plan
/// names, the other picks were not traded.
final class PickFold {
  private final DayRecords day;
  private final Map<TradeId, RoundTrip> trips = new HashMap<>();
  private final Map<TradeId, ScanId> scans = new HashMap<>();
  private final Map<ScanId, List<Symbol>> byVolume = new HashMap<>();

  private PickFold(DayRecords day) {
    this.day = day;
    RoundTrips.of(day).forEach(trip -> trips.put(trip.trade(), trip));
    day.all(TradeProposed.class).forEach(told -> scans.put(told.trade(), told.scan()));
    day.all(CandidatesFound.class).forEach(found -> byVolume.put(found.scan(), byVolume(found)));
  }

  static List<PickLine> of(DayRecords day) {
    PickFold fold = new PickFold(day);
    return day.all(PicksRanked.class)
        .flatMap(ranked -> ranked.picks().stream().map(pick -> fold.line(ranked, pick)))
        .toList();
  }

  /// Empty when the scan did not tell of each what had been traded the day before.
  private static List<Symbol> byVolume(CandidatesFound found) {
    if (found.candidates().stream().anyMatch(each -> each.relativeVolume().isEmpty())) {
      return List.of();
    }
    return found.candidates().stream()
        .sorted(
            Comparator.comparing((Candidate each) -> each.relativeVolume().orElseThrow())
                .reversed()
                .thenComparing(candidate -> candidate.instrument().symbol()))
        .map(candidate -> candidate.instrument().symbol())
        .toList();
  }

  private PickLine line(PicksRanked ranked, Pick pick) {
    Symbol symbol = pick.instrument().symbol();
    Optional<RoundTrip> trip = trip(ranked.scan(), TradeId.of(ranked.date(), symbol));
    return new PickLine(
        day.date(),
        ranked.scan(),
        ranked.kind(),
        symbol.ticker(),
        pick.confidence(),
        Tier.of(pick.confidence()),
        SymbolSentence.scorer(ranked),
        volumeScore(ranked.scan(), symbol),
        trip.map(PickFold::outcome).orElse(Outcome.NOT_TRADED),
        trip.map(RoundTrip::netPnl));
  }

  private Optional<RoundTrip> trip(ScanId scan, TradeId trade) {
    return Optional.ofNullable(trips.get(trade))
        .filter(_ -> scan.equals(scans.getOrDefault(trade, scan)));
  }

  private static Outcome outcome(RoundTrip trip) {
    if (!trip.isClosed()) {
      return Outcome.OPEN;
    }
    if (trip.hitTarget()) {
      return Outcome.AT_TARGET;
    }
    return trip.isWinner() ? Outcome.WON : Outcome.LOST;
  }

  private Optional<BigDecimal> volumeScore(ScanId scan, Symbol symbol) {
    List<Symbol> ranked = byVolume.getOrDefault(scan, List.of());
    return IntStream.range(0, ranked.size())
        .filter(at -> ranked.get(at).equals(symbol))
        .mapToObj(at -> score(at, ranked.size()))
        .findFirst();
  }

  private static BigDecimal score(int place, int size) {
    return size == 1
        ? BigDecimal.ONE
        : BigDecimal.valueOf(size - 1L - place)
            .divide(BigDecimal.valueOf(size - 1L), 4, RoundingMode.HALF_EVEN);
  }
}
