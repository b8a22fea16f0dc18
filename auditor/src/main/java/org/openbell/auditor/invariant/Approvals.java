package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.Approval;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.Plan;
import org.openbell.auditor.fact.Side;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

/// INV-13 Approvals: each approval has at most one final state; used by at most one intent;
/// `decided_at <= expires_at`, `intent.ts <= expires_at`; plan hash of intent = plan hash shown;
/// decider had role and step-up in live.
///
/// Instead of a hash the plan itself is compared: shown, proposed, and ordered. What is decided in
/// time is on its way for a moment: an intent counts as late by more than a reaction.
final class Approvals implements Invariant {
  /// A yes is to the price that was shown, and that is worth little after minutes.
  private static final Duration GOOD_FOR = Duration.ofMinutes(3);

  private static final Duration LAST_ENTRY = Duration.ofMinutes(60);

  private static final Rule RULE =
      new Rule(
          13,
          "Approvals",
          "A rescan is bought once, only by a yes in time, and only as it was shown",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By the questions and answers on Kafka, and the intents in the books");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.APPROVALS, Subject.TRADES, Subject.INTENTS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Map<String, List<Approval>> byTrade = new HashMap<>();
    for (Approval approval : course.day().approvals()) {
      byTrade.computeIfAbsent(approval.trade(), _ -> new ArrayList<>(1)).add(approval);
      judgeAnswers(approval, findings);
      judgeQuestion(course, approval, findings);
    }
    Map<String, Intent> used = new HashMap<>();
    for (Intent intent : course.day().intents()) {
      var trade = course.trade(intent.name().trade());
      if (intent.side() != Side.BUY
          || trade.map(t -> t.kind() != Trade.Kind.RESCAN).orElse(true)
          || !mayHaveLeft(intent)) {
        continue;
      }
      var before = used.put(intent.name().trade(), intent);
      if (before != null) {
        violated(intent, "a second order by the same approval", before, findings);
      }
      var approvals = byTrade.getOrDefault(intent.name().trade(), List.of());
      if (approvals.isEmpty()) {
        violated(intent, "nobody was asked", trade, findings);
      } else {
        judgeUse(course, intent, trade.orElseThrow(), approvals.getLast(), findings);
      }
    }
  }

  private static boolean mayHaveLeft(Intent intent) {
    return intent.states().stream()
            .noneMatch(
                step ->
                    step.state() == Intent.State.DENIED || step.state() == Intent.State.ABANDONED)
        || intent.states().stream().anyMatch(step -> step.state() == Intent.State.SENT);
  }

  private static void judgeAnswers(Approval approval, Findings findings) {
    Set<Approval.Verdict> verdicts = EnumSet.noneOf(Approval.Verdict.class);
    for (Approval.Answer answer : approval.answers()) {
      verdicts.add(answer.verdict());
      if (answer.verdict() == Approval.Verdict.APPROVED
          && answer.at().isAfter(approval.lapsesAt())) {
        findings.violated(answer.at(), approval.trade(), "approved after it had lapsed", approval);
      }
      if (!answer.entitled().orElse(true)) {
        findings.violated(answer.at(), approval.trade(), "decided by somebody who may not", answer);
      }
    }
    if (verdicts.size() > 1) {
      findings.violated(
          approval.requestedAt(), approval.trade(), "answered in " + verdicts, approval);
    }
  }

  private static void judgeQuestion(Course course, Approval approval, Findings findings) {
    var lastEntry = course.day().session().beforeClose(LAST_ENTRY);
    if (!approval.requestedAt().isBefore(lastEntry) || approval.lapsesAt().isAfter(lastEntry)) {
      findings.violated(
          approval.requestedAt(), approval.trade(), "asked for after the last entry", approval);
    }
    if (course.trade(approval.trade()).map(t -> t.kind() == Trade.Kind.MASTER).orElse(false)) {
      findings.violated(
          approval.requestedAt(), approval.trade(), "nobody is asked of the morning's", approval);
    }
    for (Approval.Answer answer : approval.answers()) {
      if (answer.verdict() == Approval.Verdict.APPROVED
          && approval
              .goodUntil()
              .map(end -> end.isAfter(answer.at().plus(GOOD_FOR)))
              .orElse(true)) {
        findings.violated(
            answer.at(), approval.trade(), "the yes is good until " + approval.goodUntil(), answer);
      }
    }
  }

  private static void judgeUse(
      Course course, Intent intent, Trade trade, Approval approval, Findings findings) {
    boolean approved =
        approval.answers().stream().anyMatch(a -> a.verdict() == Approval.Verdict.APPROVED);
    if (!approved) {
      violated(intent, "nobody said yes", approval, findings);
      return;
    }
    var until = approval.goodUntil();
    if (intent.writtenAt().isPresent()
        && until.isPresent()
        && course.isOverdue(until.get(), intent.writtenAt().get())) {
      violated(intent, "written after the approval had run out", approval, findings);
    }
    Plan shown = approval.shown();
    if (!isSame(shown, trade.plan())) {
      violated(intent, "another plan was shown: " + shown, trade.plan(), findings);
    }
    boolean limited =
        intent.limit().filter(limit -> limit.compareTo(shown.reference()) <= 0).isPresent();
    if (!limited || intent.shares() > shown.shares() || !intent.symbol().equals(shown.symbol())) {
      violated(intent, "ordered otherwise than shown: " + intent.limit(), shown, findings);
    }
  }

  private static boolean isSame(Plan one, Plan other) {
    return one.symbol().equals(other.symbol())
        && one.shares() == other.shares()
        && one.reference().compareTo(other.reference()) == 0
        && one.targetPercent().compareTo(other.targetPercent()) == 0
        && one.stopPercent().compareTo(other.stopPercent()) == 0;
  }

  private static void violated(Intent intent, String what, Object evidence, Findings findings) {
    findings.violated(
        intent.writtenAt().orElse(Instant.EPOCH), intent.name().text(), what, evidence);
  }
}
