package org.openbell.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.entry;
import static org.openbell.order.Examples.lot;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderRejected;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.OrderUnconfirmed;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;

/// What the facts say, and the corners that the table of pairs does not show.
class OrderDeciderTest {
  private static final Instant NOW = at("09:21:00");

  private static Order in(OrderState state) {
    return entry(131).with(state, Errand.NONE, NOW);
  }

  private static Decision decide(Order order, OrderInput input) {
    return OrderDecider.decide(order, input, NOW);
  }

  @Test
  void saysExactlyWhatIsSent() {
    Decision decision = decide(entry(131), new OrderInput.Written(NOW));

    assertThat(decision.facts())
        .containsExactly(
            new OrderSent(ENTRY, 7, Side.BUY, Shares.of(131), "market on open", Optional.empty()));
  }

  @Test
  void keepsTheBrokersPermanentName() {
    Decision decision = decide(in(new OrderState.Sent(NOW)), new OrderInput.Accepted(77));

    assertThat(decision.order().permanentId()).isEqualTo(77);
    assertThat(decision.facts()).containsExactly(new OrderAccepted(ENTRY, 77));
  }

  @Test
  void tellsTheBrokersOwnWordsOfARejection() {
    Decision decision =
        decide(in(new OrderState.Sent(NOW)), new OrderInput.RejectedByBroker(201, "no funds"));

    assertThat(decision.facts()).containsExactly(new OrderRejected(ENTRY, 201, "no funds"));
  }

  @Test
  void tellsWhatHadFilledWhenAnOrderIsCanceled() {
    Decision decision =
        decide(
            in(new OrderState.PartlyFilled(Shares.of(50))),
            new OrderInput.CanceledByBroker("by trader"));

    assertThat(decision.facts())
        .containsExactly(new OrderCanceled(ENTRY, Shares.of(50), "by trader"));
  }

  @Test
  void tellsSinceWhenNobodyKnows() {
    Decision decision =
        decide(in(new OrderState.Sent(NOW)), new OrderInput.Silence(at("09:20:10")));

    assertThat(decision.facts()).containsExactly(new OrderUnconfirmed(ENTRY, at("09:20:10")));
  }

  @Test
  void isFilledWhenTheExecutionsAddUp() {
    Decision decision =
        decide(in(new OrderState.Working()), new OrderInput.Executed(Shares.of(131)));

    assertThat(decision.order().state()).isEqualTo(new OrderState.Filled());
  }

  @Test
  void recordsAFillThatComesAfterTheCancel() {
    Decision decision =
        decide(in(new OrderState.Canceled(Shares.of(50))), new OrderInput.Executed(Shares.of(131)));

    assertThat(decision.order().state()).isEqualTo(new OrderState.Filled());
  }

  @Test
  void isNotSentAgainOnceItWasFoundAlive() {
    Order toBeResent =
        entry(131).with(new OrderState.Unconfirmed(NOW, Shares.ZERO), Errand.PLACE, NOW);

    assertThat(decide(toBeResent, new OrderInput.Accepted(77)).order().errand())
        .isEqualTo(Errand.NONE);
    assertThat(decide(toBeResent, new OrderInput.Executed(Shares.of(1))).order().errand())
        .isEqualTo(Errand.NONE);
  }

  @Test
  void isNotSentAgainWhenAPartHadFilled() {
    Decision decision =
        decide(
            in(new OrderState.Unconfirmed(NOW, Shares.of(50))),
            new OrderInput.ProvenAbsent(NOW, true));

    assertThat(decision.order().state()).isEqualTo(new OrderState.Canceled(Shares.of(50)));
  }

  @Test
  void isAbandonedWhenAbsentAndTooLate() {
    Decision decision =
        decide(
            in(new OrderState.Unconfirmed(NOW, Shares.ZERO)),
            new OrderInput.ProvenAbsent(NOW, false));

    assertThat(decision.order().state()).isEqualTo(new OrderState.Abandoned());
    assertThat(decision.facts())
        .containsExactly(new OrderCanceled(ENTRY, Shares.ZERO, "never reached the broker"));
  }

  @Test
  void isAbandonedWhenItsSecondChanceComesTooLate() {
    Order toBeResent =
        entry(131).with(new OrderState.Unconfirmed(NOW, Shares.ZERO), Errand.PLACE, NOW);

    Decision decision = decide(toBeResent, new OrderInput.DeadlinePassed("too late"));

    assertThat(decision.order().state()).isEqualTo(new OrderState.Abandoned());
  }

  @Test
  void isNotSentAgainWhenACancelWasAsked() {
    Order unwanted = in(new OrderState.Unconfirmed(NOW, Shares.ZERO)).toBeCanceled(NOW);

    Decision decision = decide(unwanted, new OrderInput.ProvenAbsent(NOW, true));

    assertThat(decision.order().state()).isEqualTo(new OrderState.Abandoned());
  }

  @Test
  void raisesTheAlarmWhenAWorkingOrderVanishes() {
    Decision decision =
        decide(in(new OrderState.Working()), new OrderInput.ProvenAbsent(NOW, true));

    assertThat(decision.facts())
        .containsExactly(
            new DiscrepancyFound(
                "OB1.20251029-WULF.E.1", "worked at the broker and is not there now"),
            new OrderCanceled(ENTRY, Shares.ZERO, "no longer at the broker"));
  }

  @Test
  void forgetsAnAbsenceSeenBeforeTheLinkBroke() {
    Order missed = in(new OrderState.Unconfirmed(NOW, Shares.ZERO)).firstMissedAt(NOW);

    Decision decision = decide(missed, new OrderInput.Silence(NOW));

    assertThat(decision.order().absentSince()).isEmpty();
  }

  @Test
  void keepsACancelThatIsStillToBeTold() {
    Order canceled = in(new OrderState.Working()).toBeCanceled(NOW);

    assertThat(canceled.changedTo(lot(0), canceled.kind(), Shares.of(50), NOW).errand())
        .isEqualTo(Errand.CANCEL);
  }

  @Test
  void countsWhatIsLeftOfAnOrderAsTheBrokerDoes() {
    assertThat(in(new OrderState.PartlyFilled(Shares.of(50))).remaining()).isEqualTo(Shares.of(81));
    assertThat(in(new OrderState.Working()).remaining()).isEqualTo(Shares.of(131));
    assertThat(in(new OrderState.Filled()).remaining()).isEqualTo(Shares.ZERO);
  }

  @Test
  void refusesAnOrderForNoShares() {
    assertThatThrownBy(() -> entry(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("order OB1.20251029-WULF.E.1 for no shares");
  }
}
