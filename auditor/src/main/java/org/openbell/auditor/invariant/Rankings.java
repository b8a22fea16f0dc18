package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.Ballot;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Ranking;
import org.openbell.auditor.fact.Scan;
import org.openbell.auditor.fact.Subject;

/// INV-33 Rankings, ours: few picks, of the scan, sure enough, as sure as the models, and in time.
///
/// A pick is one that every model which answered usably names; it is as sure as they are on
/// average, cut off after four decimals.
final class Rankings implements Invariant {
  private static final int DECIMALS = 4;

  private static final Rule RULE =
      new Rule(
          33,
          "Rankings",
          "A scan is ranked once, in time; picks are few and its own, the surest first, and as sure"
              + " as the models were",
          Rule.EVERYWHERE,
          Rule.Reaction.REDUCE,
          "By the rankings on Kafka; what each model said is not told");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.RANKINGS, Subject.SCANS, Subject.CANDIDATES, Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    if (!course.day().rankings().isEmpty() && !course.day().knows(Subject.BALLOTS)) {
      findings.unjudged("what each model said, which is not told");
    }
    Map<String, Ranking> ranked = new HashMap<>();
    for (Ranking ranking : course.day().rankings()) {
      var before = ranked.put(ranking.scan(), ranking);
      if (before != null && !before.id().equals(ranking.id())) {
        violated(ranking, "ranked twice", findings);
      }
      judge(course.day().limits().picks(), ranking, findings);
      judgeScan(course, ranking, findings);
      if (course.day().knows(Subject.BALLOTS)) {
        judgeBallots(course, ranking, findings);
      }
    }
  }

  private static void judge(Limits.Picks limits, Ranking ranking, Findings findings) {
    if (ranking.picks().size() > limits.most()) {
      violated(ranking, ranking.picks().size() + " picks", findings);
    }
    BigDecimal before = BigDecimal.ONE;
    for (Ranking.Pick pick : ranking.picks()) {
      if (pick.confidence().compareTo(limits.threshold()) < 0) {
        violated(ranking, pick + " is not sure enough", findings);
      }
      if (ranking.byRule() && pick.confidence().compareTo(limits.ruleCap()) > 0) {
        violated(ranking, pick + " is surer than a rule may be", findings);
      }
      if (pick.confidence().compareTo(before) > 0) {
        violated(ranking, pick + " comes after one that is less sure", findings);
      }
      before = pick.confidence();
    }
  }

  private static void judgeScan(Course course, Ranking ranking, Findings findings) {
    Optional<Scan> scan =
        course.day().scans().stream().filter(each -> each.id().equals(ranking.scan())).findFirst();
    if (scan.isEmpty()) {
      violated(ranking, "nobody told of scan " + ranking.scan(), findings);
      return;
    }
    if (course.isOverdue(scan.get().deadline(), ranking.at())) {
      violated(ranking, "ranked after " + scan.get().deadline(), findings);
    }
    for (Ranking.Pick pick : ranking.picks()) {
      boolean seen =
          course.day().candidates().stream()
              .filter(candidate -> candidate.scan().equals(ranking.scan()))
              .filter(candidate -> candidate.symbol().equals(pick.symbol()))
              .anyMatch(candidate -> isPriceOf(candidate, pick));
      if (!seen) {
        violated(ranking, pick + " was not seen so by its scan", findings);
      }
    }
  }

  private static boolean isPriceOf(Candidate candidate, Ranking.Pick pick) {
    return candidate.seen().map(seen -> seen.last().compareTo(pick.seenAt()) == 0).orElse(true);
  }

  private static void judgeBallots(Course course, Ranking ranking, Findings findings) {
    List<Ballot> ballots =
        course.day().ballots().stream()
            .filter(ballot -> ballot.scan().equals(ranking.scan()))
            .toList();
    if (ranking.byRule() != ballots.isEmpty()) {
      violated(ranking, ballots.size() + " models had answered usably", findings);
    } else if (!ballots.isEmpty()) {
      var right = right(course.day().limits().picks(), ballots);
      var told = ranking.picks().stream().map(Ranking.Pick::confidence).toList();
      if (!isSame(right, told)) {
        violated(ranking, "as sure as %s, not %s".formatted(told, right), findings);
      }
      for (Ranking.Pick pick : ranking.picks()) {
        var mean = mean(ballots, pick.symbol());
        if (mean.filter(value -> value.compareTo(pick.confidence()) == 0).isEmpty()) {
          violated(ranking, "the models' %s for %s".formatted(mean, pick), findings);
        }
      }
    }
  }

  /// How sure the picks have to be, the surest first.
  private static List<BigDecimal> right(Limits.Picks limits, List<Ballot> ballots) {
    List<BigDecimal> sure = new ArrayList<>();
    for (String symbol : ballots.getFirst().confidences().keySet()) {
      mean(ballots, symbol)
          .filter(value -> value.compareTo(limits.threshold()) >= 0)
          .ifPresent(sure::add);
    }
    sure.sort((one, other) -> other.compareTo(one));
    return sure.subList(0, Math.min(limits.most(), sure.size()));
  }

  private static boolean isSame(List<BigDecimal> one, List<BigDecimal> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).compareTo(other.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Empty unless all of them name it.
  private static Optional<BigDecimal> mean(List<Ballot> ballots, String symbol) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Ballot ballot : ballots) {
      var said = ballot.confidences().get(symbol);
      if (said == null) {
        return Optional.empty();
      }
      sum = sum.add(said);
    }
    return Optional.of(sum.divide(BigDecimal.valueOf(ballots.size()), DECIMALS, RoundingMode.DOWN));
  }

  private static void violated(Ranking ranking, String what, Findings findings) {
    findings.violated(ranking.at(), ranking.scan(), what, ranking);
  }
}
