package org.openbell.order.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.bought;
import static org.openbell.order.Examples.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerBooks.EndedOrder;
import org.openbell.order.broker.BrokerBooks.Holding;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.broker.OrderTerms;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.position.Fill;

class ReconcilerTest {
  private static final OrderTerms TERMS =
      new OrderTerms(WULF, Side.BUY, Optional.of(new OrderKind.MarketOnOpen()), "");
  private static final Instant SETTLED = at("09:35:00");
  private static final Instant SENT = at("09:20:00");
  private static final Instant LOOK = at("09:20:30");
  private static final Symbol SKYX = Symbol.parse("SKYX");
  private static final Fill FILL = bought("0000e0d5.69dd7411.01.01", 131, "15.19");
  private static final Order UNKNOWN =
      entry(131).with(new OrderState.Unconfirmed(SENT, Shares.ZERO), Errand.NONE, SENT);
  private static final Order WORKING = entry(131).with(new OrderState.Working(), Errand.NONE, SENT);
  private static final OpenOrder OPEN = open(131);

  private static OurBooks ours(List<Order> orders, Fill... fills) {
    return new OurBooks(orders, List.of(fills), Set.of(), Map.of(SKYX, 182L));
  }

  private static BrokerBooks theirs(
      List<OpenOrder> open, List<EndedOrder> ended, List<Fill> fills, long wulf) {
    return new BrokerBooks(
        LOOK,
        open,
        ended,
        fills,
        List.of(),
        wulf == 0
            ? List.of(new Holding(SKYX, 182))
            : List.of(new Holding(SKYX, 182), new Holding(WULF.symbol(), wulf)));
  }

  private static OpenOrder open(long shares) {
    return new OpenOrder(ENTRY, 7, 900, Shares.of(shares), TERMS, false, true);
  }

  private static EndedOrder ended(long filled, String words) {
    return new EndedOrder(ENTRY, 900, Shares.of(131), Shares.of(filled), TERMS, words);
  }

  private static List<Finding> compare(OurBooks ours, BrokerBooks theirs) {
    return Reconciler.compare(ours, theirs, SETTLED);
  }

  private static BrokerBooks nothing() {
    return theirs(List.of(), List.of(), List.of(), 0);
  }

  @Test
  void findsNothingWhenTheBooksAgree() {
    assertThat(compare(ours(List.of()), nothing())).isEmpty();
  }

  @Test
  void findsAFillThatWeWereNotTold() {
    assertThat(
            compare(ours(List.of(WORKING)), theirs(List.of(), List.of(), List.of(FILL, FILL), 131)))
        .containsExactly(new Finding.UnknownFill(FILL), new Finding.Done(WORKING, Shares.of(131)));
  }

  @Test
  void whatFilledBeforeItGrewIsDone() {
    Fill part = bought("0000e0d5.69dd7411.01.01", 100, "15.19");

    assertThat(
            compare(
                ours(List.of(WORKING), part),
                theirs(List.of(), List.of(ended(100, "Filled Size: 100")), List.of(part), 100)))
        .containsExactly(new Finding.Done(WORKING, Shares.of(100)));
  }

  @Test
  void findsAnUnconfirmedOrderAgainAndLooksWhatItIsThere() {
    assertThat(compare(ours(List.of(UNKNOWN)), theirs(List.of(OPEN), List.of(), List.of(), 0)))
        .containsExactly(
            new Finding.Happened(UNKNOWN, new OrderInput.Accepted(900)),
            new Finding.Seen(UNKNOWN, OPEN));
  }

  @Test
  void seesForHowManySharesTheBrokerWorksIt() {
    OpenOrder smaller = open(50);

    assertThat(compare(ours(List.of(WORKING)), theirs(List.of(smaller), List.of(), List.of(), 0)))
        .containsExactly(new Finding.Seen(WORKING, smaller));
  }

  @Test
  void oneLookProvesNothing() {
    assertThat(compare(ours(List.of(UNKNOWN)), nothing()))
        .containsExactly(new Finding.FirstMiss(UNKNOWN, LOOK));
  }

  @Test
  void aSecondLookTooSoonProvesNothingEither() {
    Order missed = UNKNOWN.firstMissedAt(LOOK.minusSeconds(10).plusMillis(1));

    assertThat(compare(ours(List.of(missed)), nothing()))
        .containsExactly(new Finding.FirstMiss(missed, LOOK.minusSeconds(10).plusMillis(1)));
  }

  @Test
  void twoLooksTenSecondsApartProveItAbsent() {
    Order missed = UNKNOWN.firstMissedAt(LOOK.minusSeconds(10));

    assertThat(compare(ours(List.of(missed)), nothing()))
        .containsExactly(new Finding.Absent(missed, LOOK));
  }

  @Test
  void aWorkingOrderCanVanishTheSameWay() {
    Order missed = WORKING.firstMissedAt(LOOK.minusSeconds(10));

    assertThat(compare(ours(List.of(missed)), nothing()))
        .containsExactly(new Finding.Absent(missed, LOOK));
  }

  @Test
  void learnsFromTheEndedOrders() {
    EndedOrder ended = ended(0, "Cancelled by System");

    assertThat(compare(ours(List.of(WORKING)), theirs(List.of(), List.of(ended), List.of(), 0)))
        .containsExactly(
            new Finding.Happened(WORKING, new OrderInput.CanceledByBroker("Cancelled by System")));
  }

  @Test
  void waitsForTheExecutionsOfAnOrderThatEndedWithMore() {
    EndedOrder ended = ended(131, "Filled Size: 131");

    assertThat(compare(ours(List.of(WORKING)), theirs(List.of(), List.of(ended), List.of(), 0)))
        .containsExactly(new Finding.Settling(WORKING));
  }

  @Test
  void doesNotJudgeWhatWasSentAfterTheLook() {
    Order late = entry(131).with(new OrderState.Sent(LOOK), Errand.NONE, LOOK);

    assertThat(compare(ours(List.of(late)), nothing())).isEmpty();
  }

  @Test
  void doesNotLookForWhatWasNeverSent() {
    assertThat(compare(ours(List.of(entry(131))), nothing())).isEmpty();
  }

  @Test
  void findsAnOrderOfOursThatOurBooksDoNotHave() {
    assertThat(compare(ours(List.of()), theirs(List.of(OPEN), List.of(), List.of(), 0)))
        .containsExactly(new Finding.UnknownOrder(OPEN));
  }

  @Test
  void reportsAnOrderThatWorksAlthoughItIsOverInOurBooks() {
    Order over = entry(131).with(new OrderState.Canceled(Shares.ZERO), Errand.NONE, SENT);

    assertThat(compare(ours(List.of(over)), theirs(List.of(OPEN), List.of(), List.of(), 0)))
        .containsExactly(new Finding.Risen(OPEN));
  }

  @Test
  void seesAtOnceThatAnOrderWorksWhichOurBooksSayWasNeverSent() {
    Order never = entry(131).with(new OrderState.Abandoned(), Errand.NONE, LOOK.plusMillis(1));

    assertThat(compare(ours(List.of(never)), theirs(List.of(OPEN), List.of(), List.of(), 0)))
        .containsExactly(new Finding.Surfaced(OPEN));
  }

  @Test
  void foreignSharesAreExpectedAndOursCountOnTop() {
    Order filled = entry(131).with(new OrderState.Filled(), Errand.NONE, SENT);

    assertThat(
            compare(ours(List.of(filled), FILL), theirs(List.of(), List.of(), List.of(FILL), 131)))
        .isEmpty();
  }

  @Test
  void aCorrectedFillIsExpectedAsCorrected() {
    Fill corrected = bought("0000e0d5.69dd7411.01.02", 130, "15.19");
    Order filled = entry(131).with(new OrderState.Filled(), Errand.NONE, SENT);

    assertThat(
            compare(
                ours(List.of(filled), FILL, corrected),
                theirs(List.of(), List.of(), List.of(FILL, corrected), 130)))
        .isEmpty();
  }

  @Test
  void reportsSharesThatAreNotWhereTheyShouldBe() {
    BrokerBooks soldByHand =
        new BrokerBooks(
            LOOK, List.of(), List.of(), List.of(FILL), List.of(), List.of(new Holding(SKYX, 150)));

    assertThat(compare(ours(List.of(), FILL), soldByHand))
        .containsExactly(
            new Finding.HoldingDiffers("SKYX", "the broker holds 150 shares, we expect 182"),
            new Finding.HoldingDiffers("WULF", "the broker holds 0 shares, we expect 131"));
  }
}
