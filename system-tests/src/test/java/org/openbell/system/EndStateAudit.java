package org.openbell.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.system.audit.Invariant;
import org.openbell.system.day.RecordedDay;

/// What must hold at the end of a day, whatever was done to it.
interface EndStateAudit {
  RecordedDay day();

  @ParameterizedTest
  @EnumSource
  default void theAuditorFindsNothing(Invariant invariant) {
    assertThat(invariant.violations(day())).as(invariant.name()).isEmpty();
  }
}
