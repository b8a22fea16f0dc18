package org.openbell.approval.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionHours;
import org.openbell.model.trade.ScanId;

class ApprovalPolicyTest {
  private static final ApprovalPolicy POLICY = new ApprovalPolicy(Duration.ofMinutes(10));

  @Test
  void givesTheOperatorTenMinutes() {
    assertThat(open("10:01", "10:30").facts())
        .containsExactly(new ApprovalRequested(BBAR, bbarPlan(), at("10:11")));
  }

  @Test
  void neverAsksForLongerThanThePlanIsGood() {
    assertThat(open("10:01", "10:05").facts())
        .containsExactly(new ApprovalRequested(BBAR, bbarPlan(), at("10:05")));
  }

  @Test
  void neverAsksBeyondTheLastEntryTime() {
    assertThat(open("14:55", "15:10").facts())
        .containsExactly(new ApprovalRequested(BBAR, bbarPlan(), at("15:00")));
  }

  @Test
  void doesNotAskWhenItIsTooLateAlready() {
    var opening = open("15:00", "15:10");
    assertThat(opening.facts()).containsExactly(new ApprovalLapsed(BBAR));
    assertThat(opening.approval().state())
        .isEqualTo(new Lapsed("it came too late to be asked", at("15:00")));
  }

  @Test
  void refusesATimeThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApprovalPolicy(Duration.ZERO))
        .withMessageContaining("openbell.approval.lapse-after");
  }

  private static ApprovalPolicy.Opening open(String now, String goodUntil) {
    return POLICY.open(
        new TradeProposed(BBAR, new ScanId("20251029T1000"), bbarPlan(), at(goodUntil)),
        Optional.of(new DaySchedule(SessionHours.full(DATE))),
        new Moment(at(now), Optional.empty()));
  }
}
