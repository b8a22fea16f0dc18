package org.openbell.approval.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActTest {
  @ParameterizedTest
  @CsvSource({
    "LOOK, VIEWER",
    "HALT, VIEWER",
    "PAUSE, VIEWER",
    "REFUSE, VIEWER",
    "APPROVE, TRADER",
    "FLATTEN, TRADER",
    "TEST_PUSH, TRADER",
    "RESUME, TRADER",
    "READ_AUDIT, ADMIN",
    "ARM, ADMIN",
    "ROTATE, ADMIN"
  })
  void isForThatRoleAndThoseAboveIt(Act act, Role least) {
    for (Role role : Role.values()) {
      assertThat(act.denialTo(somebody(role, 60)).isEmpty()).isEqualTo(role.isAtLeast(least));
    }
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void asksForAFreshProofOnlyWhereSomethingStarts(Act act) {
    boolean starts = act == Act.RESUME || act == Act.ARM || act == Act.ROTATE;
    assertThat(act.denialTo(somebody(Role.ADMIN, 0)).isPresent()).isEqualTo(starts);
  }

  @Test
  void saysWhoMayAndWhoAsked() {
    assertThat(Act.APPROVE.denialTo(somebody(Role.VIEWER, 60)))
        .contains(new Act.Denial.NeedsRole("approving takes a trader, and vera is a viewer"));
  }

  private static Visitor somebody(Role role, int provenSeconds) {
    return new Visitor("vera", role, Method.SESSION, Duration.ofSeconds(provenSeconds));
  }
}
