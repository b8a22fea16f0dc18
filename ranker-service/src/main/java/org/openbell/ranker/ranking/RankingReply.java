package org.openbell.ranker.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.trade.Confidence;
import org.openbell.ranker.prompt.CandidateId;
import org.openbell.ranker.prompt.CleanText;

/// What one model answered: a ranking to work with, or nothing at all.
///
/// There is no repairing: an answer with one id that is not on the list, or one confidence that is
/// not a number from 0 to 1, is not trusted in its other lines either.
public sealed interface RankingReply {
  /// One line of a ranking; `candidate` is a position of the scan, from zero.
  record Vote(int candidate, Confidence confidence, String reason, String risks) {}

  /// A ranking that keeps every rule; possibly empty, which means "none is worth it".
  record Ranked(List<Vote> votes) implements RankingReply {}

  /// Not an answer to what was asked.
  record Unusable(String reason) implements RankingReply {}

  int MOST_PICKS = 10;
  int LONGEST_WORDS = 300;

  /// `json` is the answer as plain maps, lists, strings, numbers and booleans, whole numbers
  /// included as [BigDecimal].
  static RankingReply of(Object json, int candidates) {
    if (!(json instanceof Map<?, ?> answer) || !(answer.get("picks") instanceof List<?> picks)) {
      return new Unusable("no list of picks in the answer");
    }
    if (picks.size() > MOST_PICKS) {
      return new Unusable(picks.size() + " picks, more than " + MOST_PICKS);
    }
    List<Vote> votes = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (Object pick : picks) {
      switch (read(pick, candidates)) {
        case Line.Bad(String reason) -> {
          return new Unusable(reason);
        }
        case Line.Good(Vote vote) -> {
          if (!named.add(vote.candidate())) {
            return new Unusable(CandidateId.of(vote.candidate()) + " is picked twice");
          }
          votes.add(vote);
        }
      }
    }
    return new Ranked(List.copyOf(votes));
  }

  private static Line read(Object pick, int candidates) {
    if (!(pick instanceof Map<?, ?> fields) || !(fields.get("id") instanceof String id)) {
      return new Line.Bad("a pick without an id");
    }
    Optional<Integer> position = CandidateId.position(id, candidates);
    if (position.isEmpty()) {
      return new Line.Bad("'" + CleanText.of(id, 20) + "' is not one of the candidates");
    }
    if (!(fields.get("confidence") instanceof BigDecimal number)) {
      return new Line.Bad(id + " has no confidence that is a number");
    }
    if (!(fields.get("reason") instanceof String reason)
        || !(fields.get("risks") instanceof String risks)) {
      return new Line.Bad(id + " comes without reason or risks");
    }
    return confidence(number)
        .<Line>map(
            confidence ->
                new Line.Good(
                    new Vote(
                        position.get(),
                        confidence,
                        CleanText.of(reason, LONGEST_WORDS),
                        CleanText.of(risks, LONGEST_WORDS))))
        .orElseGet(() -> new Line.Bad(id + " has a confidence outside 0..1"));
  }

  private static Optional<Confidence> confidence(BigDecimal number) {
    try {
      return Optional.of(new Confidence(number));
    } catch (IllegalArgumentException outside) {
      return Optional.empty();
    }
  }
}
