package org.openbell.ranker.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.money.Percent;
import org.openbell.model.trade.Confidence;

/// Ranks by a fixed rule when no model answered usably: the same scan gives the same picks.
///
/// Confidence is 0.60, plus 0.01 for each percent of the move up to ten, plus 0.05 for news, plus
/// 0.05 for a spread of at most 0.2 %; then the cap of [RankingRules]. A move of 5 % with a tight
/// spread or with news is the least that makes a pick.
public final class FallbackRanking {
  private static final BigDecimal BASE = new BigDecimal("0.60");
  private static final BigDecimal BONUS = new BigDecimal("0.05");
  private static final BigDecimal MOVE_CAP = BigDecimal.TEN;
  private static final Percent TIGHT = Percent.parse("0.2");

  private FallbackRanking() {}

  /// At most three picks, the surest first; of equals, the scan's better one.
  public static List<Pick> rank(List<Candidate> candidates, RankingRules rules) {
    return candidates.stream()
        .map(candidate -> pick(candidate, rules))
        .filter(pick -> pick.confidence().isAtLeast(rules.threshold()))
        .sorted(Comparator.comparing(Pick::confidence).reversed())
        .limit(rules.picks())
        .toList();
  }

  private static Pick pick(Candidate candidate, RankingRules rules) {
    BigDecimal move = candidate.move().value().min(MOVE_CAP).max(BigDecimal.ZERO);
    BigDecimal sum = BASE.add(move.movePointLeft(2));
    boolean tight = candidate.spread().compareTo(TIGHT) <= 0;
    sum = tight ? sum.add(BONUS) : sum;
    sum = candidate.news().isEmpty() ? sum : sum.add(BONUS);
    return new Pick(
        candidate.instrument(),
        new Confidence(sum.min(rules.ruleCap().value())),
        candidate.last(),
        "rule: move "
            + candidate.move().value().setScale(2, RoundingMode.HALF_EVEN)
            + " %, "
            + (tight ? "tight spread, " : "")
            + (candidate.news().isEmpty() ? "no news" : "with news"),
        "no model has looked at it");
  }
}
