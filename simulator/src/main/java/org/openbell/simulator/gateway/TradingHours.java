package org.openbell.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionHours;

/// When anybody trades at all on the session's date: from 04:00 to four hours after the close.
record TradingHours(SessionHours session) {
  private static final LocalTime PRE_MARKET_OPEN = LocalTime.of(4, 0);
  private static final Duration AFTER_HOURS = Duration.ofHours(4);

  boolean isTrading(Instant at) {
    return !at.isBefore(ExchangeTime.at(session.date(), PRE_MARKET_OPEN))
        && at.isBefore(session.close().plus(AFTER_HOURS));
  }

  boolean isRegular(Instant at) {
    return !at.isBefore(session.open()) && at.isBefore(session.close());
  }
}
