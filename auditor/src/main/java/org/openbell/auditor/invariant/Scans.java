package org.openbell.auditor.invariant;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.OpeningPrice;
import org.openbell.auditor.fact.OrderName;
import org.openbell.auditor.fact.Scan;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Unfit;

/// INV-32 Scans, ours: what a scan tells is whole, new, and within the limits of its screen.
///
/// Which stocks there are, what they turned over yesterday and what both vendors said is not told:
/// whoever made the market names what is unfit.
final class Scans implements Invariant {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal ROUNDED = new BigDecimal("0.01");

  /// In real time, for a scan of the whole market and both vendors' answers.
  private static final Duration LONGEST_SCAN = Duration.ofMinutes(3);

  private static final Rule RULE =
      new Rule(
          32,
          "Scans",
          "A scan saw the market as a whole, in time, and finds only what is new and within its"
              + " limits",
          Rule.EVERYWHERE,
          Rule.Reaction.REDUCE,
          "By the scans on Kafka; what a vendor said is not told");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.SCANS, Subject.CANDIDATES, Subject.TOLD, Subject.OUTAGES);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, Scan> scans = new HashMap<>();
    for (Scan scan : course.day().scans()) {
      if (scans.put(scan.id(), scan) != null) {
        findings.violated(scan.at(), scan.id(), "told twice", scan);
      }
      judge(course, scan, findings);
    }
    Set<String> named = new HashSet<>();
    for (Candidate candidate : course.day().candidates()) {
      var scan = scans.get(candidate.scan());
      if (scan == null) {
        continue;
      }
      if (!named.add(candidate.scan() + " " + candidate.symbol())) {
        violated(scan, candidate, "found twice", findings);
      }
      judgeFit(course, scan, candidate, findings);
      judgeAge(course, scan, candidate, findings);
      judgeMove(course, scan, candidate, findings);
      judgeNew(course, scan, candidate, findings);
      complaint(course.day().limits().screen(), scan, candidate)
          .ifPresent(what -> violated(scan, candidate, what, findings));
    }
  }

  private static void judge(Course course, Scan scan, Findings findings) {
    var needed = course.day().limits().screen().leastQuoted();
    var seen = BigDecimal.valueOf(scan.quoted()).multiply(HUNDRED);
    if (seen.compareTo(needed.multiply(BigDecimal.valueOf(scan.universe()))) < 0) {
      findings.violated(scan.at(), scan.id(), "it saw a part of the market only", scan);
    }
    if (course.isOverdue(scan.deadline(), scan.at())) {
      findings.violated(scan.at(), scan.id(), "told after its deadline", scan);
    }
  }

  private static void judgeFit(Course course, Scan scan, Candidate found, Findings findings) {
    for (Unfit stock : course.day().unfit()) {
      if (stock.symbol().equals(found.symbol())) {
        violated(scan, found, stock.why(), findings);
      }
    }
  }

  private static void judgeAge(Course course, Scan scan, Candidate found, Findings findings) {
    var goodUntil = found.asOf().plus(course.day().limits().screen().oldestTrade());
    if (course.isOverdue(goodUntil, scan.at(), LONGEST_SCAN, LONGEST_SCAN)) {
      violated(scan, found, "it last traded at " + found.asOf(), findings);
    }
  }

  private static void judgeNew(Course course, Scan scan, Candidate found, Findings findings) {
    for (Told event : course.day().told()) {
      if (event.type().equals("TradeProposed")
          && OrderName.symbolOf(event.trade()).equals(found.symbol())
          && event.recordedAt().isBefore(scan.at())
          && course.isOverdue(event.recordedAt(), scan.at(), LONGEST_SCAN, LONGEST_SCAN)) {
        violated(scan, found, "it was proposed at " + event.recordedAt(), findings);
      }
    }
  }

  private static Optional<String> complaint(Limits.Screen screen, Scan scan, Candidate candidate) {
    if (candidate.seen().isEmpty()) {
      return Optional.empty();
    }
    var seen = candidate.seen().get();
    long least = scan.beforeTheOpen() ? screen.leastVolumePreOpen() : screen.leastVolumeRescan();
    if (isOutside(seen.last(), screen.lowest(), screen.highest())) {
      return Optional.of("its price is " + seen.last());
    }
    if (isOutside(seen.move(), screen.leastMove(), screen.largestMove())) {
      return Optional.of("it moved by " + seen.move() + " %");
    }
    if (isOutside(seen.spread(), BigDecimal.ZERO, screen.widestSpread())) {
      return Optional.of("its spread is " + seen.spread() + " %");
    }
    if (seen.volume() < least) {
      return Optional.of("only " + seen.volume() + " shares were traded");
    }
    return scan.beforeTheOpen() && !isMove(seen, seen.previousClose())
        ? Optional.of(
            "from %s to %s is not %s %%".formatted(seen.previousClose(), seen.last(), seen.move()))
        : Optional.empty();
  }

  private static boolean isOutside(BigDecimal value, BigDecimal least, BigDecimal most) {
    return value.compareTo(least) < 0 || value.compareTo(most) > 0;
  }

  /// Before the open a move is measured from the close before, afterwards from the day's own open.
  private static boolean isMove(Candidate.Seen seen, BigDecimal from) {
    var moved = seen.last().subtract(from).multiply(HUNDRED);
    return moved.subtract(seen.move().multiply(from)).abs().compareTo(ROUNDED.multiply(from)) <= 0;
  }

  private static void judgeMove(Course course, Scan scan, Candidate found, Findings findings) {
    if (scan.beforeTheOpen() || found.seen().isEmpty()) {
      return;
    }
    for (OpeningPrice opened : course.day().openingPrices()) {
      if (opened.symbol().equals(found.symbol()) && !isMove(found.seen().get(), opened.price())) {
        violated(scan, found, "it opened at " + opened.price(), findings);
      }
    }
  }

  private static void violated(Scan scan, Candidate candidate, String what, Findings findings) {
    findings.violated(scan.at(), candidate.symbol() + " of " + scan.id(), what, candidate);
  }
}
