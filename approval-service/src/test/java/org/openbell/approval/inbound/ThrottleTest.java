package org.openbell.approval.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openbell.approval.inbound.Throttle.Kind;

class ThrottleTest {
  private final Throttle throttle = new Throttle();

  @Test
  void stopsTheEleventhLoginOfAnAddressAndNobodyElses() {
    for (int i = 0; i < 10; i++) {
      assertThat(throttle.waitSeconds(Kind.LOGIN, "10.0.0.1")).isEmpty();
      throttle.count(Kind.LOGIN, "10.0.0.1");
    }
    assertThat(throttle.waitSeconds(Kind.LOGIN, "10.0.0.1")).isPresent();
    assertThat(throttle.waitSeconds(Kind.LOGIN, "10.0.0.2")).isEmpty();
    assertThat(throttle.waitSeconds(Kind.TOKEN, "10.0.0.1")).isEmpty();
  }

  @Test
  void refusesTheDecisionAfterTheLastWithTheTimeToWait() {
    for (int i = 0; i < 120; i++) {
      throttle.take(Kind.DECISION, "10.0.0.1");
    }
    assertThatThrownBy(() -> throttle.take(Kind.DECISION, "10.0.0.1"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.answer().getStatus()).isEqualTo(429);
              assertThat(refused.answer().getHeaderString("Retry-After")).matches("\\d+");
            });
  }

  @Test
  void remembersTheLatestHundredTokensThatWereGood() {
    for (int i = 0; i < 101; i++) {
      throttle.know("hash " + i);
    }
    assertThat(throttle.isKnown("hash 0")).isFalse();
    assertThat(throttle.isKnown("hash 1")).isTrue();
    assertThat(throttle.isKnown("hash 100")).isTrue();
  }
}
