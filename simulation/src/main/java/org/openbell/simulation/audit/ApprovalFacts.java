package org.openbell.simulation.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.Approval;
import org.openbell.auditor.fact.Approval.Verdict;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.trade.TradeId;

/// Questions and every answer that was told of them, whatever stands in the books.
final class ApprovalFacts {
  private static final class Asked {
    private final ApprovalFact.ApprovalRequested question;
    private final Instant at;
    private final List<Approval.Answer> answers = new ArrayList<>(1);
    private Optional<Instant> goodUntil = Optional.empty();

    private Asked(ApprovalFact.ApprovalRequested question, Instant at) {
      this.question = question;
      this.at = at;
    }
  }

  private final Map<TradeId, Asked> asked = new LinkedHashMap<>();

  void add(ApprovalFact fact, Instant at) {
    switch (fact) {
      case ApprovalFact.ApprovalRequested question ->
          asked.putIfAbsent(question.trade(), new Asked(question, at));
      case ApprovalFact.TradeApproved yes -> {
        answered(yes.trade(), Verdict.APPROVED, at, yes.by());
        Optional.ofNullable(asked.get(yes.trade()))
            .ifPresent(question -> question.goodUntil = Optional.of(yes.goodUntil()));
      }
      case ApprovalFact.TradeRefused no -> answered(no.trade(), Verdict.REFUSED, at, no.by());
      case ApprovalFact.ApprovalLapsed over ->
          answered(over.trade(), Verdict.LAPSED, at, "the clock");
    }
  }

  /// What was too late to be asked lapses without a question.
  private void answered(TradeId trade, Verdict verdict, Instant at, String by) {
    Optional.ofNullable(asked.get(trade))
        .ifPresent(
            question ->
                question.answers.add(new Approval.Answer(verdict, at, by, Optional.empty())));
  }

  void addTo(Day day) {
    for (Asked each : asked.values()) {
      day.add(
          new Approval(
              each.question.trade().text(),
              EventFacts.plan(each.question.plan()),
              each.at,
              each.question.lapsesAt(),
              List.copyOf(each.answers),
              each.goodUntil));
    }
  }
}
