package org.openbell.scheduler.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.SchedulerFact.ServiceStatus;
import org.openbell.scheduler.rollcall.Answer.NotReady;
import org.openbell.scheduler.rollcall.Answer.Ready;
import org.openbell.scheduler.rollcall.Answer.Silent;

class RollCallTest {
  private static final Answer SCANNER = new Ready("scanner-service", "0.1.0+a1", 1);

  @Test
  void armsWhenEverybodyIsReadyWithTheSameCode() {
    RollCall roll = judge(SCANNER, new Ready("exit-service", "0.1.0+a1", 1));
    assertThat(roll.armed()).isTrue();
    assertThat(roll.words()).isEqualTo("all 2 services are ready");
  }

  @Test
  void namesTheOneThatRunsStaleCode() {
    RollCall roll = judge(SCANNER, new Ready("order-service", "0.1.0+07", 1));
    assertThat(roll.armed()).isFalse();
    assertThat(roll.words())
        .isEqualTo("not armed: order-service runs build 0.1.0+07, the scheduler 0.1.0+a1");
  }

  @Test
  void namesTheOneThatSpeaksAnotherSchema() {
    assertThat(judge(new Ready("order-service", "0.1.0+a1", 2)).words())
        .isEqualTo("not armed: order-service speaks event schema 2, the scheduler 1");
  }

  @Test
  void saysWhoIsMissingAndWhoIsNotReady() {
    RollCall roll =
        judge(
            new Silent("exit-service", "connection refused"),
            new NotReady("order-service", "0.1.0+a1", "gateway"));
    assertThat(roll.armed()).isFalse();
    assertThat(roll.words())
        .isEqualTo(
            "not armed: exit-service does not answer: connection refused; "
                + "order-service is not ready: gateway");
    assertThat(roll.statuses())
        .containsExactly(
            new ServiceStatus("exit-service", false, "", "does not answer: connection refused"),
            new ServiceStatus("order-service", false, "0.1.0+a1", "is not ready: gateway"));
  }

  @Test
  void doesNotArmAnEmptyHouse() {
    assertThat(judge().armed()).isFalse();
  }

  @Test
  void speaksOnlyOfChanges() {
    List<ServiceStatus> well = judge(SCANNER).statuses();
    List<ServiceStatus> gone = judge(new Silent("scanner-service", "no answer in 2 s")).statuses();
    assertThat(Changes.between(List.of(), gone).worse())
        .containsExactly("scanner-service does not answer: no answer in 2 s");
    assertThat(Changes.between(gone, gone)).isEqualTo(new Changes(List.of(), List.of()));
    assertThat(Changes.between(gone, well).better())
        .containsExactly("scanner-service is ready again");
  }

  private static RollCall judge(Answer... answers) {
    return RollCall.judge(List.of(answers), "0.1.0+a1", 1);
  }
}
