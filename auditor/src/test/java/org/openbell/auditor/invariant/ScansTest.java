package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.OpeningPrice;
import org.openbell.auditor.fact.Scan;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Unfit;

class ScansTest {
  private static Scan scan(boolean beforeTheOpen, String time, int quoted) {
    return new Scan("scan", beforeTheOpen, at(time), at("09:15:00"), 100, quoted);
  }

  private static Candidate found(String last, String move, long volume, String spread) {
    return new Candidate(
        "scan",
        true,
        "WULF",
        at("08:00:00"),
        Optional.of(
            new Candidate.Seen(
                new BigDecimal(last),
                new BigDecimal("10.00"),
                new BigDecimal(move),
                volume,
                new BigDecimal(spread))));
  }

  private static Story morning(Candidate candidate) {
    return day().with(scan(true, "08:00:30", 80), candidate);
  }

  @ParameterizedTest
  @CsvSource({
    "10.80,  8.00, 20000, 1.00, 0",
    "10.80,  8.00, 20000, 1.01, 1",
    "10.80,  8.00, 19999, 1.00, 1",
    "10.20,  2.00, 20000, 1.00, 0",
    "10.19,  1.90, 20000, 1.00, 1",
    "9.00, -10.00, 20000, 1.00, 1",
    "18.10, 81.00, 20000, 1.00, 1",
    "0.99, -90.10, 20000, 1.00, 1",
    "50.01, 50.00, 20000, 1.00, 1",
    "10.80,  9.00, 20000, 1.00, 1"
  })
  void whatItFindsKeepsItsLimits(
      String last, String move, long volume, String spread, int violations) {
    assertThat(morning(found(last, move, volume, spread)).violations(32)).hasSize(violations);
  }

  @Test
  void afterTheOpenMoreHasToBeTradedAndTheMoveIsOfTheDay() {
    var thin = day().with(scan(false, "08:00:30", 80), found("10.80", "3.00", 99_999, "0.10"));
    var right = day().with(scan(false, "08:00:30", 80), found("10.80", "3.00", 100_000, "0.10"));

    assertThat(thin.violations(32)).hasSize(1);
    assertThat(right.violations(32)).isEmpty();
  }

  @Test
  void afterTheOpenTheMoveIsThatOfTheDay() {
    var story = day().with(scan(false, "08:00:30", 80), found("10.80", "8.00", 100_000, "0.10"));

    assertThat(story.with(new OpeningPrice("WULF", new BigDecimal("10.00"))).violations(32))
        .isEmpty();
    assertThat(story.with(new OpeningPrice("WULF", new BigDecimal("10.50"))).violations(32))
        .hasSize(1);
  }

  @Test
  void itSawTheMarketAsAWhole() {
    assertThat(day().with(scan(true, "08:01:00", 80)).violations(32)).isEmpty();
    assertThat(day().with(scan(true, "08:01:00", 79)).violations(32)).hasSize(1);
  }

  @Test
  void itIsToldOnceAndInTime() {
    var twice = day().with(scan(true, "08:01:00", 80), scan(true, "08:02:00", 80));

    assertThat(twice.violations(32)).hasSize(1);
    assertThat(day().with(scan(true, "09:15:05", 80)).violations(32)).isEmpty();
    assertThat(day().with(scan(true, "09:15:06", 80)).violations(32)).hasSize(1);
  }

  @Test
  void whatItFindsHasJustTraded() {
    var candidate = found("10.80", "8.00", 20_000, "0.10");

    assertThat(day().with(scan(true, "08:08:00", 80), candidate).violations(32)).isEmpty();
    assertThat(day().with(scan(true, "08:08:01", 80), candidate).violations(32)).hasSize(1);
  }

  @Test
  void itFindsNothingThatWasProposedBefore() {
    var story = morning(found("10.80", "8.00", 20_000, "0.10"));

    assertThat(story.with(proposed("07:58:00")).violations(32)).isEmpty();
    assertThat(story.with(proposed("07:57:00")).violations(32)).hasSize(1);
  }

  private static Told proposed(String time) {
    return new Told(
        "order.events.v1", 1, "", "TradeProposed", "1", "", "", "", Story.WULF, at(time), at(time));
  }

  @Test
  void itFindsNothingThatTheMarketsMakerCallsUnfit() {
    var story = morning(found("10.80", "8.00", 20_000, "0.10"));

    assertThat(story.with(new Unfit("RCAT", "a fund")).violations(32)).isEmpty();
    assertThat(story.with(new Unfit("WULF", "a fund")).violations(32)).hasSize(1);
  }

  @Test
  void itFindsAStockOnce() {
    var candidate = found("10.80", "8.00", 20_000, "0.10");

    assertThat(morning(candidate).with(candidate).violations(32)).hasSize(1);
  }
}
