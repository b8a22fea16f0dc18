package org.openbell.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;

/// What is tried, and how patiently.
///
/// `instrument` is what the orders are for, `price` stands in when no prices arrive, `patience` is
/// how long an answer may take in real time, and `run` tells the references of two checks apart.
public record CheckPlan(
    Instrument instrument, Optional<Price> price, Duration patience, Duration late, long run) {
  // Long before any day that Openbell trades: no reference of a check is ever one of a trade.
  private static final LocalDate FIRST_RUN_DATE = LocalDate.of(1990, 1, 1);
  private static final int RUN_DATES = 3_000;

  /// The date in this run's order references.
  SessionDate referenceDate() {
    return new SessionDate(FIRST_RUN_DATE.plusDays(Math.floorMod(run, RUN_DATES)));
  }
}
