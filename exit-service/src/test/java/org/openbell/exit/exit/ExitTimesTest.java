package org.openbell.exit.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.TradeId;

class ExitTimesTest {
  private static ExitTimes of(String trade) {
    return ExitTimes.of(TradeId.parse(trade), UsEquityCalendar.standard());
  }

  @Test
  void flattensAFullDayAt1545() {
    assertThat(of("20251029-WULF").flatten()).isEqualTo(Instant.parse("2025-10-29T19:45:00Z"));
  }

  @Test
  void flattensTheDayAfterThanksgivingAt1245() {
    assertThat(of("20251128-WULF").flatten()).isEqualTo(Instant.parse("2025-11-28T17:45:00Z"));
    assertThat(of("20251128-WULF").alarm()).isEqualTo(Instant.parse("2025-11-28T17:52:00Z"));
  }

  @Test
  void refusesATradeDatedOnAHoliday() {
    assertThatThrownBy(() -> of("20251127-WULF"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trade 20251127-WULF is dated on a day without a session");
  }
}
