package org.openbell.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDateTest {

  @Test
  void readsBackEveryDateItPrints() {
    assertThat(LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2036, 1, 1)).map(SessionDate::new))
        .allSatisfy(date -> assertThat(SessionDate.parse(date.toString())).isEqualTo(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "2026-11-31", "11/27/2026", "2026-11-27T09:30"})
  void quotesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> SessionDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("session date '" + text + "' is not an ISO date such as 2026-11-27");
  }

  @Test
  void sortsByTheCalendar() {
    assertThat(SessionDate.of(2026, 9, 30)).isLessThan(SessionDate.of(2026, 10, 1));
  }
}
