package org.openbell.approval.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;

/// Every pick's confidence against its outcome, and whether the confidence told anything.
///
/// Held against is whether a closed trade earned something net of all costs. A Brier score is the
/// mean square of (forecast - outcome): 0 is perfect, lower is better. `brier` and `byVolume` are
/// over the same decided picks, those of which the scan's candidates are recorded; `byShare` is
/// the score of always forecasting their share of winners. A suggestion, never a change.
public record ConfidenceReport(
    Period period,
    int picks,
    int decided,
    List<Band> bands,
    List<Band> baseline,
    Map<String, Band> providers,
    Map<PickLine.Tier, Band> tiers,
    int scored,
    Optional<BigDecimal> brier,
    Optional<BigDecimal> byVolume,
    Optional<BigDecimal> byShare,
    String suggestion,
    List<PickLine> ledger) {
  /// The types of events it is folded from.
  public static final List<String> FOLDED_FROM =
      Stream.concat(PnlReport.FOLDED_FROM.stream(), Stream.of("CandidatesFound", "PicksRanked"))
          .toList();

  /// Fewer decided picks say nothing about anybody.
  static final int ENOUGH = 30;

  private static final BigDecimal BAND = new BigDecimal("0.05");
  private static final BigDecimal FIFTH = new BigDecimal("0.2");

  /// Decided picks that have something in common: how sure they were, and how they ended. Of the
  /// `baseline` the mean is of the rank by relative volume, in fifths.
  public record Band(
      String name,
      int picks,
      BigDecimal meanConfidence,
      int won,
      Optional<Percent> winRate,
      int atTarget,
      Usd netPnl) {}

  public static ConfidenceReport of(Period period, List<DayRecords> days) {
    return ofLedger(period, days.stream().flatMap(day -> PickFold.of(day).stream()).toList());
  }

  /// The dates' own reports put together.
  public static ConfidenceReport ofParts(Period period, List<ConfidenceReport> parts) {
    return ofLedger(period, parts.stream().flatMap(part -> part.ledger().stream()).toList());
  }

  private static ConfidenceReport ofLedger(Period period, List<PickLine> ledger) {
    List<PickLine> decided = ledger.stream().filter(PickLine::isDecided).toList();
    List<PickLine> scored =
        decided.stream().filter(pick -> pick.volumeScore().isPresent()).toList();
    Optional<BigDecimal> brier = brier(scored, ConfidenceReport::confidence);
    Optional<BigDecimal> byVolume = brier(scored, ConfidenceReport::rank);
    return new ConfidenceReport(
        period,
        ledger.size(),
        decided.size(),
        List.copyOf(
            bands(decided, ConfidenceReport::bandOf, ConfidenceReport::confidence).values()),
        List.copyOf(bands(scored, ConfidenceReport::fifthOf, ConfidenceReport::rank).values()),
        bands(decided, PickLine::provider, ConfidenceReport::confidence),
        bands(decided, PickLine::tier, ConfidenceReport::confidence),
        scored.size(),
        brier,
        byVolume,
        share(scored).flatMap(share -> brier(scored, _ -> share)),
        suggestion(scored.size(), brier, byVolume),
        ledger);
  }

  private static <K extends Comparable<K>> Map<K, Band> bands(
      List<PickLine> decided, Function<PickLine, K> key, Function<PickLine, BigDecimal> forecast) {
    Map<K, Band> bands = new TreeMap<>();
    decided.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
        .forEach((name, picks) -> bands.put(name, band(name.toString(), picks, forecast)));
    return bands;
  }

  private static BigDecimal confidence(PickLine pick) {
    return pick.confidence().value();
  }

  private static BigDecimal rank(PickLine pick) {
    return pick.volumeScore().orElseThrow();
  }

  /// `0.80-0.85`: from the first on, below the second.
  private static String bandOf(PickLine pick) {
    BigDecimal from =
        pick.confidence().value().divideToIntegralValue(BAND).multiply(BAND).setScale(2);
    return from + "-" + from.add(BAND);
  }

  /// `0.4-0.6`: from the first on, below the second; the last one with its end.
  private static String fifthOf(PickLine pick) {
    BigDecimal last = BigDecimal.ONE.subtract(FIFTH);
    BigDecimal from = rank(pick).divideToIntegralValue(FIFTH).multiply(FIFTH).min(last);
    return from.setScale(1) + "-" + from.add(FIFTH).setScale(1);
  }

  private static Band band(
      String name, List<PickLine> picks, Function<PickLine, BigDecimal> forecast) {
    int won = (int) picks.stream().filter(PickLine::isGood).count();
    return new Band(
        name,
        picks.size(),
        mean(picks.stream().map(forecast).toList()),
        won,
        Ratio.percent(won, picks.size()),
        (int) picks.stream().filter(pick -> pick.outcome() == PickLine.Outcome.AT_TARGET).count(),
        picks.stream().flatMap(pick -> pick.netPnl().stream()).reduce(Usd.ZERO, Usd::plus));
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), 4, RoundingMode.HALF_EVEN);
  }

  private static Optional<BigDecimal> brier(
      List<PickLine> picks, Function<PickLine, BigDecimal> forecast) {
    return picks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            mean(picks.stream().map(pick -> square(forecast.apply(pick), pick)).toList()));
  }

  private static BigDecimal square(BigDecimal forecast, PickLine pick) {
    BigDecimal off = forecast.subtract(pick.isGood() ? BigDecimal.ONE : BigDecimal.ZERO);
    return off.multiply(off);
  }

  private static Optional<BigDecimal> share(List<PickLine> picks) {
    return picks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            mean(
                picks.stream()
                    .map(pick -> pick.isGood() ? BigDecimal.ONE : BigDecimal.ZERO)
                    .toList()));
  }

  private static String suggestion(
      int scored, Optional<BigDecimal> brier, Optional<BigDecimal> byVolume) {
    if (scored < ENOUGH) {
      return "With "
          + Shown.count(scored, "decided pick")
          + " there is nothing to say yet: "
          + ENOUGH
          + " are the least.";
    }
    int compared = brier.orElseThrow().compareTo(byVolume.orElseThrow());
    return compared < 0
        ? "The confidence told more than the rank by relative volume over "
            + scored
            + " decided picks."
        : "The confidence told no more than the rank by relative volume over "
            + scored
            + " decided picks: consider one target for all, or another model.";
  }

  public Sheet sheet() {
    List<String> head = new ArrayList<>();
    head.add("Confidence against outcome, " + period);
    head.add(
        Shown.count(picks, "pick")
            + ", "
            + decided
            + " decided (closed trades); won means net of all costs");
    head.add(
        "Brier score "
            + Shown.of(brier)
            + ", by rank of relative volume "
            + Shown.of(byVolume)
            + ", by the share of winners "
            + Shown.of(byShare)
            + " (0 is perfect; "
            + Shown.count(scored, "pick")
            + ")");
    head.add(suggestion);
    table("confidence", bands).forEach(head::add);
    table("tier", tiers.values().stream().toList()).forEach(head::add);
    table("provider", providers.values().stream().toList()).forEach(head::add);
    return new Sheet(
        head,
        List.of(
            "date",
            "scan",
            "symbol",
            "confidence",
            "tier",
            "provider",
            "by volume",
            "outcome",
            "net"),
        ledger.stream().map(PickLine::row).toList(),
        List.of());
  }

  private static List<String> table(String name, List<Band> bands) {
    if (bands.isEmpty()) {
      return List.of();
    }
    Sheet sheet =
        new Sheet(
            List.of(""),
            List.of(name, "decided", "mean", "won", "win rate", "at target", "net"),
            bands.stream()
                .map(
                    band ->
                        List.of(
                            band.name(),
                            Integer.toString(band.picks()),
                            band.meanConfidence().setScale(2, RoundingMode.HALF_EVEN).toString(),
                            Integer.toString(band.won()),
                            Shown.of(band.winRate(), Shown::share),
                            Integer.toString(band.atTarget()),
                            Shown.money(band.netPnl())))
                .toList(),
            List.of());
    // The empty head line already parts it from what stands above.
    return sheet.text().lines().skip(1).toList();
  }
}
