package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.auditor.Story;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.fact.SettledCash;
import org.openbell.auditor.fact.Trade;
import org.openbell.auditor.fact.TradingStop;
import org.openbell.auditor.fact.TradingStop.Level;

class ExposureTest {
  private static Story limits(String order, String exposure, String perDay) {
    return day()
        .proposed(Trade.Kind.MASTER)
        .with(
            Limits.standing()
                .with(
                    new Limits.Money(
                        new BigDecimal("1000"),
                        new BigDecimal(order),
                        new BigDecimal(exposure),
                        new BigDecimal(perDay),
                        new BigDecimal("200"),
                        3)));
  }

  @Test
  void aPlanIsForNoMoreThanOneTradeMayCost() {
    var story = day().proposed(Trade.Kind.MASTER);
    var little = Limits.standing().money();
    var less =
        new Limits.Money(
            new BigDecimal("999.99"),
            little.perOrder(),
            little.exposure(),
            little.perDay(),
            little.dayLoss(),
            little.stopsInARow());

    assertThat(story.violations(10)).isEmpty();
    assertThat(story.with(Limits.standing().with(less)).violations(10)).hasSize(1);
  }

  @Test
  void whatWasSettledInTheMorningIsSpentOnce() {
    var story = limits("1000", "1000", "1000").ordered(order(ENTRY, BUY, 100, "09:20:00"));
    var cash = new SettledCash(at("08:00:00"), new BigDecimal("1000.00"));
    var less = new SettledCash(at("08:00:00"), new BigDecimal("999.99"));

    assertThat(story.with(cash).violations(10)).isEmpty();
    assertThat(
            limits("1000", "1000", "1000")
                .ordered(order(ENTRY, BUY, 100, "09:20:00"))
                .with(less)
                .violations(10))
        .hasSize(1);
  }

  @Test
  void anOrderUpToTheLimitIsRight() {
    var story = limits("1000", "1000", "1000").ordered(order(ENTRY, BUY, 100, "09:20:00"));

    assertThat(story.violations(10)).isEmpty();
  }

  @Test
  void anOrderAboveItIsWrong() {
    var story = limits("999.99", "1000", "1000").ordered(order(ENTRY, BUY, 100, "09:20:00"));

    assertThat(story.violations(10)).hasSize(1);
  }

  @Test
  void anOrderThatIsEnlargedCounts() {
    var story =
        limits("1000", "9000", "9000")
            .ordered(order(ENTRY, BUY, 100, "09:20:00").resized(101, "09:21:00"));

    assertThat(story.violations(10)).hasSize(1);
  }

  @Test
  void theLimitOfAnOrderIsItsPrice() {
    var story =
        limits("1000", "9000", "9000").ordered(order(ENTRY, BUY, 100, "10:00:00").limit("10.01"));

    assertThat(story.violations(10)).hasSize(1);
  }

  @Test
  void moreAtATimeThanAllowedIsWrong() {
    assertThat(
            limits("1000", "999", "9000")
                .ordered(order(ENTRY, BUY, 100, "09:20:00"))
                .violations(10))
        .hasSize(1);
  }

  @Test
  void moreInADayThanAllowedIsWrongAlthoughSoldAgain() {
    var story =
        limits("1000", "1000", "1500")
            .executed(ENTRY, BUY, 100, "10.00", "09:30:00")
            .executed(STOP, SELL, 100, "9.91", "09:40:00")
            .executed("OB1.20251029-RCAT.E.1", BUY, 60, "10.00", "10:00:00");

    assertThat(story.violations(10)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "9.00, ADOPTED_ORDER:20251029-WULF, 09:40:00, 0",
    "9.01, ADOPTED_ORDER:20251029-WULF, 09:40:00, 1",
    "9.00, ADOPTED_ORDER:20251029-WULF, 10:00:01, 1",
    "9.00, ADOPTED_ORDER:20251029-BYND, 09:40:00, 1",
    "9.00, DISCREPANCY:20251029-WULF, 09:40:00, 1"
  })
  void whatWasAdoptedCountsAtWhatItCostFromThenOn(
      String paid, String cause, String stopped, int found) {
    var story =
        limits("1000", "9000", "1500")
            .executed(ENTRY, BUY, 100, paid, "09:30:00")
            .with(new TradingStop(at(stopped), Level.REDUCING, cause, "order-service"))
            .executed("OB1.20251029-RCAT.E.1", BUY, 60, "10.00", "10:00:00");

    assertThat(story.violations(10)).hasSize(found);
  }

  @Test
  void whatWasAdoptedCountsAtNoMoreThanItsPlan() {
    var story =
        limits("1000", "9000", "1000")
            .executed(ENTRY, BUY, 100, "10.01", "09:30:00")
            .with(
                new TradingStop(
                    at("09:29:00"), Level.REDUCING, "ADOPTED_ORDER:20251029-WULF", "order"));

    assertThat(story.violations(10)).isEmpty();
  }

  @Test
  void oneEntryTooManyInAMinuteIsWrong() {
    var story = day().with(Limits.standing().with(new Limits.Size(9, 2, 60, 1)));
    story.ordered(order(ENTRY, BUY, 1, "09:20:00").limit("1"));
    story.ordered(order("OB1.20251029-RCAT.E.1", BUY, 1, "09:20:59").limit("1").numbered(2));

    assertThat(story.violations(10)).hasSize(1);
  }

  @Test
  void aMinuteLaterItIsNot() {
    var story = day().with(Limits.standing().with(new Limits.Size(9, 2, 60, 1)));
    story.ordered(order(ENTRY, BUY, 1, "09:20:00").limit("1"));
    story.ordered(order("OB1.20251029-RCAT.E.1", BUY, 1, "09:21:00").limit("1").numbered(2));

    assertThat(story.violations(10)).isEmpty();
  }

  @Test
  void theDaysOrdersAreCounted() {
    var story = day().with(Limits.standing().with(new Limits.Size(9, 2, 1, 6)));
    story.ordered(order(ENTRY, BUY, 1, "09:20:00").limit("1"));
    story.ordered(order("OB1.20251029-RCAT.E.1", BUY, 1, "10:21:00").limit("1").numbered(2));

    assertThat(story.violations(10)).hasSize(1);
  }

  @Test
  void saysWhenAPriceIsNotKnown() {
    assertThat(day().ordered(order(ENTRY, BUY, 1, "09:20:00")).judged().isJudged(10)).isFalse();
  }
}
