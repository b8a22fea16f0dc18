package org.openbell.ranker.ranking;

import org.openbell.model.trade.Confidence;

/// How sure a pick must be, how many there are at most, and how sure our own rule may be.
///
/// `ruleCap` is at most 0.80, which order sizing reads as the medium band (above 0.8 begins the
/// high one): a rule that nobody watches never buys as if a model had been sure. A cap below
/// `threshold` means: without a model, no trade.
public record RankingRules(Confidence threshold, int picks, Confidence ruleCap) {
  private static final Confidence MEDIUM_BAND_ENDS = Confidence.parse("0.80");

  public RankingRules {
    if (picks < 1 || picks > 3) {
      throw new IllegalArgumentException("picks are 1 to 3, not " + picks);
    }
    if (ruleCap.isAbove(MEDIUM_BAND_ENDS)) {
      throw new IllegalArgumentException(
          "the rule's confidence is capped at 0.80 or lower, not " + ruleCap);
    }
  }
}
