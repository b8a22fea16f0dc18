package org.openbell.approval.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

class ApprovalDeciderTest {
  private static final Ask ASK = new Ask(BBAR, bbarPlan(), at("10:01"), at("10:11"), at("10:12"));
  private static final Approve YES = new Approve("anna", "go");
  private static final Refuse NO = new Refuse("ben", "too thin");
  private static final Approved APPROVED = new Approved("anna", "go", at("10:05"), at("10:08"));
  private static final Refused REFUSED = new Refused("ben", "too thin", at("10:05"));
  private static final Lapsed LAPSED = new Lapsed("nobody answered in time", at("10:11"));

  @Test
  void approvesForThreeMinutes() {
    assertThat(decide(new Pending(), YES, at("10:05")))
        .isEqualTo(
            new Decision(
                APPROVED, Answer.STANDS, List.of(new TradeApproved(BBAR, "anna", at("10:08")))));
  }

  @Test
  void neverApprovesForLongerThanThePlanIsGood() {
    assertThat(decide(new Pending(), YES, at("10:10:59")).facts())
        .containsExactly(new TradeApproved(BBAR, "anna", at("10:12")));
  }

  @Test
  void refusesWithTheOperatorsWords() {
    assertThat(decide(new Pending(), NO, at("10:05")))
        .isEqualTo(
            new Decision(
                REFUSED, Answer.STANDS, List.of(new TradeRefused(BBAR, "ben", "too thin"))));
  }

  @Test
  void lapsesWhenTheTimeIsUpAndNotAMomentBefore() {
    assertThat(decide(new Pending(), new Lapse(), at("10:11").minusNanos(1)))
        .isEqualTo(new Decision(new Pending(), Answer.WAITING, List.of()));
    assertThat(decide(new Pending(), new Lapse(), at("10:11")))
        .isEqualTo(new Decision(LAPSED, Answer.STANDS, List.of(new ApprovalLapsed(BBAR))));
  }

  @Test
  void lapsesInsteadOfDecidingWhenTheClockHasNotComeByYet() {
    Decision late = new Decision(LAPSED, Answer.TOO_LATE, List.of(new ApprovalLapsed(BBAR)));
    assertThat(decide(new Pending(), YES, at("10:11"))).isEqualTo(late);
    assertThat(decide(new Pending(), NO, at("10:11"))).isEqualTo(late);
  }

  @Test
  void lapsesEarlyWhenNothingMayBeBoughtAnymore() {
    Decision decision =
        ApprovalDecider.decide(
            ASK, new Pending(), YES, new Moment(at("10:05"), Optional.of("the day is done")));
    assertThat(decision)
        .isEqualTo(
            new Decision(
                new Lapsed("the day is done", at("10:05")),
                Answer.TOO_LATE,
                List.of(new ApprovalLapsed(BBAR))));
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVED, APPROVE, STANDS",
    "APPROVED, REFUSE, DECIDED_OTHERWISE",
    "APPROVED, LAPSE, STANDS",
    "REFUSED, APPROVE, DECIDED_OTHERWISE",
    "REFUSED, REFUSE, STANDS",
    "REFUSED, LAPSE, STANDS",
    "LAPSED, APPROVE, TOO_LATE",
    "LAPSED, REFUSE, TOO_LATE",
    "LAPSED, LAPSE, STANDS"
  })
  void neverChangesAFinalState(String state, String input, Answer answer) {
    ApprovalState before = state(state);
    assertThat(decide(before, input(input), at("10:06")))
        .isEqualTo(new Decision(before, answer, List.of()));
  }

  private static Decision decide(ApprovalState state, ApprovalInput input, Instant now) {
    return ApprovalDecider.decide(ASK, state, input, new Moment(now, Optional.empty()));
  }

  private static ApprovalState state(String name) {
    return switch (name) {
      case "APPROVED" -> APPROVED;
      case "REFUSED" -> REFUSED;
      case "LAPSED" -> LAPSED;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static ApprovalInput input(String name) {
    return switch (name) {
      case "APPROVE" -> YES;
      case "REFUSE" -> NO;
      case "LAPSE" -> new Lapse();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
