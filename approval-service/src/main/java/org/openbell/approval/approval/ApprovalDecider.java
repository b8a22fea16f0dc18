package org.openbell.approval.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.approval.ApprovalInput.Approve;
import org.openbell.approval.approval.ApprovalInput.Lapse;
import org.openbell.approval.approval.ApprovalInput.Refuse;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.approval.approval.Decision.Answer;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.ApprovalFact.TradeRefused;

/// Decides a question once, and gives everybody who comes later the same answer.
///
/// ```
///            approve            refuse             lapse
/// Pending    Approved *         Refused *          Lapsed if the time is up, else Pending
/// Approved   stands             otherwise          stands
/// Refused    otherwise          stands             stands
/// Lapsed     too late           too late           stands
/// ```
/// `*` Lapsed, when the time is up but the clock has not come by yet.
public final class ApprovalDecider {
  /// The price the operator saw is worth little after three minutes.
  static final Duration SEND_WITHIN = Duration.ofMinutes(3);

  private record Step(ApprovalState state, ApprovalInput input) {}

  private ApprovalDecider() {}

  public static Decision decide(Ask ask, ApprovalState state, ApprovalInput input, Moment moment) {
    return switch (new Step(state, input)) {
      case Step(Pending _, Approve yes) ->
          tooLate(ask, moment)
              .map(why -> lapse(ask, why, moment, Answer.TOO_LATE))
              .orElseGet(() -> approve(ask, yes, moment.now()));
      case Step(Pending _, Refuse no) ->
          tooLate(ask, moment)
              .map(why -> lapse(ask, why, moment, Answer.TOO_LATE))
              .orElseGet(() -> refuse(ask, no, moment.now()));
      case Step(Pending open, Lapse _) ->
          tooLate(ask, moment)
              .map(why -> lapse(ask, why, moment, Answer.STANDS))
              .orElseGet(() -> Decision.unchanged(open, Answer.WAITING));
      case Step(Approved yes, Approve _) -> Decision.unchanged(yes, Answer.STANDS);
      case Step(Approved yes, Refuse _) -> Decision.unchanged(yes, Answer.DECIDED_OTHERWISE);
      case Step(Approved yes, Lapse _) -> Decision.unchanged(yes, Answer.STANDS);
      case Step(Refused no, Approve _) -> Decision.unchanged(no, Answer.DECIDED_OTHERWISE);
      case Step(Refused no, Refuse _) -> Decision.unchanged(no, Answer.STANDS);
      case Step(Refused no, Lapse _) -> Decision.unchanged(no, Answer.STANDS);
      case Step(Lapsed over, Approve _) -> Decision.unchanged(over, Answer.TOO_LATE);
      case Step(Lapsed over, Refuse _) -> Decision.unchanged(over, Answer.TOO_LATE);
      case Step(Lapsed over, Lapse _) -> Decision.unchanged(over, Answer.STANDS);
    };
  }

  private static Optional<String> tooLate(Ask ask, Moment moment) {
    return moment
        .entriesOver()
        .or(
            () ->
                moment.now().isBefore(ask.lapsesAt())
                    ? Optional.empty()
                    : Optional.of("nobody answered in time"));
  }

  private static Decision approve(Ask ask, Approve yes, Instant now) {
    Instant soon = now.plus(SEND_WITHIN);
    Instant goodUntil = soon.isBefore(ask.goodUntil()) ? soon : ask.goodUntil();
    return new Decision(
        new Approved(yes.by(), yes.words(), now, goodUntil),
        Answer.STANDS,
        List.of(new TradeApproved(ask.trade(), yes.by(), goodUntil)));
  }

  private static Decision refuse(Ask ask, Refuse no, Instant now) {
    return new Decision(
        new Refused(no.by(), no.words(), now),
        Answer.STANDS,
        List.of(new TradeRefused(ask.trade(), no.by(), no.words())));
  }

  private static Decision lapse(Ask ask, String why, Moment moment, Answer answer) {
    return new Decision(
        new Lapsed(why, moment.now()), answer, List.of(new ApprovalLapsed(ask.trade())));
  }
}
