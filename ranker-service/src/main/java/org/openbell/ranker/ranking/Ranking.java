package org.openbell.ranker.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.trade.Confidence;
import org.openbell.ranker.ranking.RankingReply.Vote;

/// Makes one ranking out of the models' rankings.
///
/// A candidate counts only if every model that answered usably names it, with the mean of their
/// confidences: one model alone can neither be led astray for both nor outvote the other.
public final class Ranking {
  private Ranking() {}

  /// What one model said, under its own name.
  public record Ballot(String model, List<Vote> votes) {}

  private record Scored(int candidate, Pick pick) {}

  /// At most three picks, the surest first; of equals, the scan's better one. Without ballots
  /// there are none.
  public static List<Pick> combine(
      List<Ballot> ballots, List<Candidate> candidates, RankingRules rules) {
    if (ballots.isEmpty()) {
      return List.of();
    }
    List<Scored> scored = new ArrayList<>();
    IntStream.range(0, candidates.size())
        .forEach(
            position -> {
              List<Ballot> naming =
                  ballots.stream().filter(ballot -> names(ballot, position)).toList();
              if (naming.size() == ballots.size()) {
                scored.add(new Scored(position, pick(naming, position, candidates.get(position))));
              }
            });
    return scored.stream()
        .filter(each -> each.pick().confidence().isAtLeast(rules.threshold()))
        .sorted(
            Comparator.<Scored, Confidence>comparing(each -> each.pick().confidence())
                .reversed()
                .thenComparing(Scored::candidate))
        .limit(rules.picks())
        .map(Scored::pick)
        .toList();
  }

  private static Pick pick(List<Ballot> ballots, int position, Candidate candidate) {
    BigDecimal sum =
        ballots.stream()
            .map(ballot -> vote(ballot, position).confidence().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // Cut off, not rounded: 0.69995 is not 0.7.
    BigDecimal mean = sum.divide(BigDecimal.valueOf(ballots.size()), 4, RoundingMode.DOWN);
    return new Pick(
        candidate.instrument(),
        new Confidence(mean),
        candidate.last(),
        words(ballots, position, Vote::reason),
        words(ballots, position, Vote::risks));
  }

  private static String words(List<Ballot> ballots, int position, Function<Vote, String> part) {
    return ballots.stream()
        .map(ballot -> ballot.model() + ": " + part.apply(vote(ballot, position)))
        .collect(Collectors.joining(" / "));
  }

  private static boolean names(Ballot ballot, int position) {
    return ballot.votes().stream().anyMatch(vote -> vote.candidate() == position);
  }

  private static Vote vote(Ballot ballot, int position) {
    return ballot.votes().stream()
        .filter(vote -> vote.candidate() == position)
        .findFirst()
        .orElseThrow();
  }
}
