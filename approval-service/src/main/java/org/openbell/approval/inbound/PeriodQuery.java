package org.openbell.approval.inbound;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.openbell.approval.report.Period;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;

/// `?date=`, or `?from=&to=`; without either it is today, by the exchange's date. And `?format=`.
public class PeriodQuery {
  @QueryParam("date")
  String date;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("format")
  @DefaultValue("json")
  String format;

  /// Throws [IllegalArgumentException] with a sentence for whoever asked.
  Period period(Instant now) {
    Period asked = asked(now);
    LocalDate today = ExchangeTime.dateOf(now);
    if (asked.from().value().isAfter(today)) {
      throw new IllegalArgumentException(
          "%s has not come yet: at the exchange it is %s".formatted(asked.from(), today));
    }
    return asked;
  }

  private Period asked(Instant now) {
    if (date != null) {
      if (from != null || to != null) {
        throw new IllegalArgumentException("give a date, or from and to, not both");
      }
      return Period.of(SessionDate.parse(date));
    }
    SessionDate today = new SessionDate(ExchangeTime.dateOf(now));
    if (from == null && to == null) {
      return Period.of(today);
    }
    if (from == null) {
      throw new IllegalArgumentException("'to' needs a 'from' before it");
    }
    return new Period(SessionDate.parse(from), to == null ? today : SessionDate.parse(to));
  }
}
