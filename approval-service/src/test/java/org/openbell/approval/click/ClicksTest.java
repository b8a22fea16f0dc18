package org.openbell.approval.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.approval.Examples;
import org.openbell.approval.approval.Ask;
import org.openbell.approval.approval.Moment;
import org.openbell.approval.board.DayState;
import org.openbell.approval.board.Quote;
import org.openbell.approval.board.Trading;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;

class ClicksTest {
  private static final Instant NOW = at("10:03");
  private static final Ask ASK =
      new Ask(BBAR, Examples.bbarPlan(), at("10:00"), at("10:10"), at("10:30"));
  private static final Band BAND = new Band(Percent.parse("0.5"), Percent.parse("3"));
  private static final DayState DAY =
      new DayState(
          Optional.of(true),
          "",
          Optional.of(true),
          "PAPER",
          List.of(),
          DayState.Link.CONNECTED,
          true,
          false);

  @Test
  void findsNothingInTheWayOfAPlanThatStillFits() {
    assertThat(Clicks.blocks(ASK, sight(quote("15.55", NOW), active(), DAY, "1492.80"), BAND))
        .isEmpty();
  }

  @Test
  void blocksNothingByWhatItDoesNotKnow() {
    Sight blind =
        new Sight(moment(NOW), Optional.empty(), Optional.empty(), unknownDay(), Optional.empty());
    assertThat(Clicks.blocks(ASK, blind, BAND)).isEmpty();
  }

  private static DayState unknownDay() {
    return new DayState(
        Optional.empty(), "", Optional.empty(), "", List.of(), DayState.Link.UNKNOWN, false, false);
  }

  @ParameterizedTest
  @CsvSource({"15.62, 0", "15.63, 1", "15.09, 0", "15.08, 1"})
  void blocksAPriceOutsideTheBand(String ask, int blocks) {
    assertThat(Clicks.blocks(ASK, sight(quote(ask, NOW), active(), DAY, "9999"), BAND))
        .hasSize(blocks);
  }

  @Test
  void saysHowFarThePriceRan() {
    assertThat(Clicks.blocks(ASK, sight(quote("15.92", NOW), active(), DAY, "9999"), BAND))
        .containsExactly(
            new Block("price", "the price is 15.92, 2.4 % above the 15.55 that was shown"));
  }

  @Test
  void passesOverAnOldPrice() {
    Optional<Quote> old = quote("15.92", NOW.minusSeconds(121));
    assertThat(Clicks.blocks(ASK, sight(old, active(), DAY, "9999"), BAND)).isEmpty();
  }

  @Test
  void namesEverythingThatIsInTheWay() {
    Trading halted =
        new Trading(
            "HALTED",
            List.of(new Trading.Standing("HALTED_BY_HAND", "HALTED", "anna", "news", NOW)),
            true,
            true);
    DayState done =
        new DayState(
            Optional.of(true),
            "",
            Optional.of(false),
            "PAPER",
            List.of(),
            DayState.Link.CONNECTED,
            true,
            true);
    Sight sight =
        new Sight(
            moment(at("10:10")),
            quote("15.55", NOW),
            Optional.of(halted),
            done,
            Optional.of(Usd.parse("1492.79")));
    assertThat(Clicks.blocks(ASK, sight, BAND))
        .containsExactly(
            new Block("time", "nobody answered in time"),
            new Block("done", "the day is done: no more entries"),
            new Block("halted", "HALTED (HALTED_BY_HAND by anna: news)"),
            new Block("not-armed", "the day is not armed: nothing is bought"),
            new Block(
                "cash", "it costs up to 1492.80 USD, and 1492.79 USD of settled cash are there"));
  }

  @Test
  void namesThePlanByEverythingThatIsSent() {
    String hash = PlanHash.of(ASK);
    Ask later = new Ask(BBAR, Examples.bbarPlan(), at("10:01"), at("10:11"), at("10:30"));
    Ask other = new Ask(BBAR, Examples.wulfPlan(), at("10:00"), at("10:10"), at("10:30"));
    Ask longer = new Ask(BBAR, Examples.bbarPlan(), at("10:00"), at("10:10"), at("10:31"));
    assertThat(hash).matches("[0-9a-f]{32}").isEqualTo(PlanHash.of(later));
    assertThat(List.of(PlanHash.of(other), PlanHash.of(longer))).doesNotContain(hash);
  }

  private static Sight sight(
      Optional<Quote> quote, Optional<Trading> trading, DayState day, String cash) {
    return new Sight(moment(NOW), quote, trading, day, Optional.of(Usd.parse(cash)));
  }

  private static Moment moment(Instant now) {
    return new Moment(now, Optional.empty());
  }

  private static Optional<Trading> active() {
    return Optional.of(new Trading("ACTIVE", List.of(), true, true));
  }

  private static Optional<Quote> quote(String ask, Instant when) {
    Price price = Price.parse(ask);
    return Optional.of(
        new Quote(new TickSeen(new Symbol("BBAR"), Price.ZERO, price, Price.parse("15.5"), when)));
  }
}
