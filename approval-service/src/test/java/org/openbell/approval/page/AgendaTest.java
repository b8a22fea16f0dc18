package org.openbell.approval.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.session.SessionPhase;
import org.openbell.model.session.UsEquityCalendar;

class AgendaTest {
  private final Agenda agenda = new Agenda(UsEquityCalendar.standard());

  @ParameterizedTest
  @CsvSource({
    "07:59, 'Wake, full scan', 08:00",
    "09:25, Last send for the open, 09:27:30",
    "09:30, Rescan, 09:45",
    "14:59, Rescan, 15:00",
    "15:00, Everything is sold, 15:45",
    "16:00, Sleep, 16:05"
  })
  void saysWhatComesNext(String now, String name, String due) {
    assertThat(agenda.nextAfter(at(now))).isEqualTo(new Agenda.Due(name, at(due)));
  }

  @Test
  void sleepsUntilTheNextSession() {
    assertThat(agenda.nextAfter(at("16:05")).name()).isEqualTo("Wake on 2025-10-30");
    assertThat(agenda.phaseAt(at("16:05"))).isEqualTo(SessionPhase.CLOSED);
    assertThat(agenda.phaseAt(at("07:00"))).isEqualTo(SessionPhase.ASLEEP);
  }
}
