package org.openbell.approval.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.at;

import org.junit.jupiter.api.Test;
import org.openbell.approval.report.Period;
import org.openbell.model.session.SessionDate;

class PeriodQueryTest {
  @Test
  void isTodayByTheExchangesDate() {
    assertThat(query(null, null, null).period(at("23:30"))).isEqualTo(Period.of(DATE));
  }

  @Test
  void runsUntilTodayWithoutAnEnd() {
    assertThat(query(null, "2025-10-01", null).period(at("10:00")))
        .isEqualTo(new Period(SessionDate.of(2025, 10, 1), DATE));
  }

  @Test
  void saysWhatIsWrongWithAPeriod() {
    assertThatThrownBy(() -> query("2025-10-01", "2025-10-02", null).period(at("10:00")))
        .hasMessage("give a date, or from and to, not both");
    assertThatThrownBy(() -> query(null, null, "2025-10-02").period(at("10:00")))
        .hasMessage("'to' needs a 'from' before it");
    assertThatThrownBy(() -> query(null, "2025-10-03", "2025-10-02").period(at("10:00")))
        .hasMessage("the period ends on 2025-10-02, before it begins: 2025-10-03");
    assertThatThrownBy(() -> query(null, "2023-10-03", "2025-10-02").period(at("10:00")))
        .hasMessage("2023-10-03 to 2025-10-02 is more than 400 days: ask for a shorter period");
    assertThatThrownBy(() -> query("2025-10-30", null, null).period(at("23:30")))
        .hasMessage("2025-10-30 has not come yet: at the exchange it is 2025-10-29");
  }

  @Test
  void mayEndInTheFutureOnceItHasBegun() {
    assertThat(query(null, "2025-10-01", "2025-10-31").period(at("10:00")))
        .isEqualTo(new Period(SessionDate.of(2025, 10, 1), SessionDate.of(2025, 10, 31)));
  }

  private static PeriodQuery query(String date, String from, String to) {
    PeriodQuery query = new PeriodQuery();
    query.date = date;
    query.from = from;
    query.to = to;
    return query;
  }
}
