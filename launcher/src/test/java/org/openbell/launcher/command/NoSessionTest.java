package org.openbell.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.UsEquityCalendar;

class NoSessionTest {
  @Test
  void saysWhyThereIsNoSessionAndWhenTheNextOneIs() {
    var noSession = new NoSession(UsEquityCalendar.standard(), ZoneId.of("America/Los_Angeles"));

    assertThat(noSession.sentence(LocalDate.of(2025, 12, 25)))
        .isEqualTo(
            "There is no session on 2025-12-25: Christmas Day. The next one is 2025-12-26"
                + " and opens at 09:30:00 ET (06:30:00 PT).");
  }
}
