package org.openbell.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;

/// What is tried, and how patiently.
///
/// `instrument` is what the orders are for and `price` stands in when no prices arrive. In real
/// time, an answer may take `patience`, an execution, a commission or a client id that is still
/// taken `late`. `run` tells the references of two checks apart.
public record CheckPlan(
    Instrument instrument, Optional<Price> price, Duration patience, Duration late, long run) {
  // Long before any day that Openbell trades: no reference of a check is ever one of a trade.
  private static final LocalDate FIRST_RUN_DATE = LocalDate.of(1990, 1, 1);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);
  private static final int RUN_DATES = 3_000;

  /// How long nothing has to be heard to be taken as no complaint.
  Duration silence() {
    return patience.compareTo(LONGEST_SILENCE) < 0 ? patience : LONGEST_SILENCE;
  }

  /// The date in this run's order references.
  SessionDate referenceDate() {
    return new SessionDate(FIRST_RUN_DATE.plusDays(Math.floorMod(run, RUN_DATES)));
  }
}
