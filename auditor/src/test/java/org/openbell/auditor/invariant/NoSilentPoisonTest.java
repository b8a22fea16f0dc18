package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.fact.DeadLetter;

class NoSilentPoisonTest {
  private static int violations(boolean critical, String acknowledged) {
    var seen = acknowledged.isEmpty() ? Optional.<Instant>empty() : Optional.of(at(acknowledged));
    return day()
        .with(new DeadLetter("dead", 0, critical, at("10:00:00"), seen))
        .violations(24)
        .size();
  }

  @Test
  void lookedAtWithinAMinuteIsRight() {
    assertThat(violations(false, "10:01:00")).isZero();
    assertThat(violations(false, "10:01:01")).isOne();
    assertThat(violations(false, "")).isOne();
  }

  @Test
  void aboutMoneyThereIsNone() {
    assertThat(violations(true, "10:00:01")).isOne();
  }

  @Test
  void aMinuteIsNotOverYet() {
    var story =
        day()
            .with(new DeadLetter("dead", 0, false, at("10:00:00"), Optional.empty()))
            .until("10:01:00");

    assertThat(story.violations(24)).isEmpty();
  }
}
