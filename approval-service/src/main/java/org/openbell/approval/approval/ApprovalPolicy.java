package org.openbell.approval.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.session.DaySchedule;

/// How long the operator is given, in exchange time.
public record ApprovalPolicy(Duration lapseAfter) {
  /// A question as it begins: its state, and what is told about it.
  public record Opening(Approval approval, List<ApprovalFact> facts) {}

  public ApprovalPolicy {
    if (!lapseAfter.isPositive()) {
      throw new IllegalArgumentException(
          "openbell.approval.lapse-after must be positive, for example PT10M: " + lapseAfter);
    }
  }

  /// Asks, unless it is too late already: then the question lapses without being put.
  public Opening open(TradeProposed proposed, Optional<DaySchedule> day, Moment moment) {
    Instant lapsesAt =
        Stream.concat(
                Stream.of(moment.now().plus(lapseAfter), proposed.goodUntil()),
                day.map(DaySchedule::lastApproval).stream())
            .min(Instant::compareTo)
            .orElseThrow();
    Ask ask =
        new Ask(proposed.trade(), proposed.plan(), moment.now(), lapsesAt, proposed.goodUntil());
    if (moment.entriesOver().isPresent() || !moment.now().isBefore(lapsesAt)) {
      String why = moment.entriesOver().orElse("it came too late to be asked");
      return new Opening(
          new Approval(ask, new Lapsed(why, moment.now())),
          List.of(new ApprovalLapsed(ask.trade())));
    }
    return new Opening(
        new Approval(ask, new Pending()),
        List.of(new ApprovalRequested(ask.trade(), ask.plan(), lapsesAt)));
  }
}
