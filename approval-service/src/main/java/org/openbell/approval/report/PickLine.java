package org.openbell.approval.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ScanId;

/// One pick, who was how sure of it, and what became of it.
///
/// `volumeScore` is the plain baseline: 1 for the scan's candidate with the most volume against its
/// previous session's, 0 for the one with the least; it is missing where the scan's candidates or
/// what they traded before are not recorded.
public record PickLine(
    SessionDate date,
    ScanId scan,
    ScanKind kind,
    String symbol,
    Confidence confidence,
    Tier tier,
    String provider,
    Optional<BigDecimal> volumeScore,
    Outcome outcome,
    Optional<Usd> netPnl) {

  /// What the confidence asks for: over 0.8 the higher target, from 0.7 the lower, below no trade.
  public enum Tier {
    HIGH,
    MEDIUM,
    BELOW;

    private static final Confidence MORE_THAN = Confidence.parse("0.8");
    private static final Confidence AT_LEAST = Confidence.parse("0.7");

    static Tier of(Confidence confidence) {
      if (confidence.isAbove(MORE_THAN)) {
        return HIGH;
      }
      return confidence.isAtLeast(AT_LEAST) ? MEDIUM : BELOW;
    }
  }

  /// What became of it; won and lost are net of commissions and fees.
  public enum Outcome {
    AT_TARGET,
    WON,
    LOST,
    OPEN,
    NOT_TRADED
  }

  /// Closed, so that there is something to be right or wrong about.
  boolean isDecided() {
    return outcome == Outcome.AT_TARGET || outcome == Outcome.WON || outcome == Outcome.LOST;
  }

  /// It earned something after all costs: what a confidence is held against.
  boolean isGood() {
    return netPnl.filter(Usd::isPositive).isPresent() && isDecided();
  }

  List<String> row() {
    return List.of(
        date.toString(),
        scan.text(),
        symbol,
        confidence.toString(),
        tier.name(),
        provider,
        Shown.of(volumeScore),
        outcome.name(),
        Shown.of(netPnl, Shown::money));
  }
}
