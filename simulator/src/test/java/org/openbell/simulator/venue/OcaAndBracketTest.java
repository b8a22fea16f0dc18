package org.openbell.simulator.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.simulator.venue.TestDesk.buy;
import static org.openbell.simulator.venue.TestDesk.child;
import static org.openbell.simulator.venue.TestDesk.et;
import static org.openbell.simulator.venue.TestDesk.limit;
import static org.openbell.simulator.venue.TestDesk.notBefore;
import static org.openbell.simulator.venue.TestDesk.sell;
import static org.openbell.simulator.venue.TestDesk.stop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OcaAndBracketTest {
  private final ScriptedMarket prices =
      new ScriptedMarket("10.00", "10.00").print(et("10:00:00"), "10.30");

  @ParameterizedTest
  @EnumSource(Oca.Rule.class)
  void theTargetEndsTheStopAndTheTimeLeg(Oca.Rule rule) {
    var desk = new TestDesk(prices, "09:40:00");
    protect(desk, rule);

    desk.until("10:00:01");

    assertThat(desk.state(1)).isEqualTo("Filled 100/100 at 10.26");
    assertThat(desk.state(2)).isEqualTo("Cancelled 0/100 at 0.00");
    assertThat(desk.state(3)).isEqualTo("Cancelled 0/100 at 0.00");
  }

  @Test
  void aPartOfTheTargetShrinksTheStopByTheSameShares() {
    var desk = new TestDesk(prices, "09:40:00", TestDesk.chunksOf(30));
    protect(desk, Oca.Rule.REDUCE_WITH_BLOCK);

    desk.until("10:00:00");

    assertThat(desk.state(1)).isEqualTo("Submitted 30/100 at 10.26");
    assertThat(desk.state(2)).isEqualTo("PreSubmitted 0/70 at 0.00");
    assertThat(desk.state(3)).isEqualTo("PreSubmitted 0/70 at 0.00");
  }

  @Test
  void aBracketStaysAsideUntilItsLastMemberIsTransmitted() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(child(buy(1, 100, limit("10.01"), TimeInForce.DAY), 0, false));
    desk.place(child(sell(2, 100, limit("10.26")), 1, false));
    assertThat(desk.news()).isEmpty();

    desk.place(child(sell(3, 100, stop("9.90")), 1, true));

    assertThat(desk.exchange().liveOrders()).hasSize(3);
    assertThat(desk.whyHeld(2)).isEqualTo("child");
    assertThat(desk.whyHeld(3)).isEqualTo("child,trigger");
    desk.until("09:40:02");
    assertThat(desk.state(1)).startsWith("Filled");
    assertThat(desk.state(2)).startsWith("Submitted");
    assertThat(desk.whyHeld(3)).isEqualTo("trigger");
    desk.until("10:00:01");
    assertThat(desk.state(2)).isEqualTo("Filled 100/100 at 10.26");
    assertThat(desk.state(3)).startsWith("Cancelled");
  }

  @Test
  void cancelingTheEntryCancelsItsChildren() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.place(child(buy(1, 100, limit("9.00"), TimeInForce.DAY), 0, false));
    desk.place(child(sell(2, 100, limit("10.26")), 1, true));

    desk.cancel(1);

    assertThat(desk.state(1)).startsWith("Cancelled");
    assertThat(desk.state(2)).startsWith("Cancelled");
  }

  @Test
  void childrenWorkForWhatTheirEntryFilledAndKeepThatWhenItIsCanceled() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.exchange().fillInParts(ScriptedMarket.AAPL.symbol(), FillPattern.parse("30"));
    desk.place(child(buy(1, 100, limit("10.01"), TimeInForce.DAY), 0, false));
    desk.place(child(sell(2, 100, limit("10.26")), 1, false));
    desk.place(child(sell(3, 100, stop("9.90")), 1, true));
    desk.until("09:40:02");
    assertThat(desk.state(1)).isEqualTo("Submitted 30/100 at 10.01");
    assertThat(desk.state(2)).isEqualTo("Submitted 0/100 at 0.00");

    desk.cancel(1);
    desk.exchange().fillAsUsual(ScriptedMarket.AAPL.symbol());

    assertThat(desk.state(2)).isEqualTo("Submitted 0/30 at 0.00");
    assertThat(desk.state(3)).isEqualTo("PreSubmitted 0/30 at 0.00");
    desk.until("10:00:01");
    assertThat(desk.state(2)).isEqualTo("Filled 30/30 at 10.26");
    assertThat(desk.state(3)).startsWith("Cancelled");
  }

  @Test
  void aChildNeverTradesMoreThanItsEntryHasFilled() {
    var desk = new TestDesk(prices, "09:40:00");
    desk.exchange()
        .fillInParts(ScriptedMarket.AAPL.symbol(), FillPattern.parse("30, rest after 3600s"));
    desk.place(child(buy(1, 100, limit("10.01"), TimeInForce.DAY), 0, false));
    desk.place(child(sell(2, 100, limit("10.26")), 1, true));
    desk.until("09:41:00");
    desk.exchange().fillAsUsual(ScriptedMarket.AAPL.symbol());
    desk.exchange().fillInParts(ScriptedMarket.AAPL.symbol(), FillPattern.parse("rest"));
    desk.exchange().cancelByHand(desk.order(1).permId(), et("09:41:00"));

    desk.until("10:00:01");

    assertThat(desk.state(2)).isEqualTo("Filled 30/30 at 10.26");
    assertThat(desk.ledger().account().holding(ScriptedMarket.AAPL.symbol()).shares()).isZero();
  }

  @Test
  void thereIsAnEndToOrdersThatNobodyTransmits() {
    var desk = new TestDesk(prices, "09:40:00");
    for (var id = 1; id <= 1_000; id++) {
      desk.place(child(buy(id, 1, limit("9.00"), TimeInForce.DAY), 0, false));
    }
    assertThat(desk.codes()).isEmpty();

    desk.place(child(buy(1_001, 1, limit("9.00"), TimeInForce.DAY), 0, false));

    assertThat(desk.codes()).containsExactly(321);
  }

  @Test
  void aChildWithoutItsParentIsRefused() {
    var desk = new TestDesk(prices, "09:40:00");

    desk.place(child(sell(2, 100, limit("10.26")), 1, true));

    assertThat(desk.codes()).containsExactly(10006);
  }

  private static void protect(TestDesk desk, Oca.Rule rule) {
    var group = new Oca("exit-1", rule);
    desk.place(sell(1, 100, limit("10.26")).withOca(group));
    desk.place(sell(2, 100, stop("9.91")).withOca(group));
    desk.place(notBefore(sell(3, 100, TestDesk.market()), "15:45:00").withOca(group));
  }
}
