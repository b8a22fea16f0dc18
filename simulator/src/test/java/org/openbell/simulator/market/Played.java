package org.openbell.simulator.market;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.scenario.Scenario;
import org.openbell.simulator.scenario.ScenarioFile;

/// The day of 2025-10-29 played with another seed or on another day, and questions about it.
public record Played(SeededMarket market) {
  public static final SessionHours FULL_DAY = SessionHours.full(SessionDate.of(2025, 10, 29));
  public static final SessionHours HALF_DAY = SessionHours.early(SessionDate.of(2025, 11, 28));
  public static final Scenario SCENARIO = ScenarioFile.load("2025-10-29");

  // Prices are straight lines between whole minutes, so this meets every high and low.
  private static final Duration STEP = Duration.ofSeconds(20);

  static Played storiesOnly(long seed, SessionHours hours) {
    Scenario small =
        new Scenario(
            SCENARIO.date(),
            SCENARIO.about(),
            seed,
            SCENARIO.stories().size(),
            SCENARIO.account(),
            SCENARIO.stories());
    return new Played(SeededMarket.of(small, hours));
  }

  Instant open() {
    return market.hours().open();
  }

  Instant close() {
    return market.hours().close();
  }

  Instant minute(int fromOpen) {
    return open().plus(Duration.ofMinutes(fromOpen));
  }

  Price at(String ticker, Instant moment) {
    return market.last(Symbol.parse(ticker), moment);
  }

  Price openOf(String ticker) {
    return market.openingPrice(Symbol.parse(ticker));
  }

  Price highest(String ticker, Instant from, Instant to) {
    return prices(ticker, from, to).max(Price::compareTo).orElseThrow();
  }

  Price lowest(String ticker, Instant from, Instant to) {
    return prices(ticker, from, to).min(Price::compareTo).orElseThrow();
  }

  private Stream<Price> prices(String ticker, Instant from, Instant to) {
    return Stream.iterate(from, at -> !at.isAfter(to), at -> at.plus(STEP))
        .map(at -> at(ticker, at));
  }

  /// Where an exit at that distance from the entry rests: on the tick, rounded up.
  static Price level(Price entry, String percent) {
    return entry.movedBy(Percent.parse(percent), TickTable.US_STOCKS, RoundingMode.UP);
  }
}
