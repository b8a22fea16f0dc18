package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.OrderUnconfirmed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.OrderTerms;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.trade.TradeStage;

/// Sent, and nobody knows: asked, never guessed.
class UnconfirmedOrderTest {
  private final TradingDay day = TradingDay.awake();

  @BeforeEach
  void aPickForTheOpen() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    day.until("09:20:00");
  }

  private OrderState state() {
    return day.memory.order(ENTRY).state();
  }

  private void lostOnTheWay() {
    day.broker.loses = true;
    day.openWindow();
    day.broker.loses = false;
    day.told();
  }

  @Test
  void isUnconfirmedWhenTheLinkBreaksAfterTheSend() {
    lostOnTheWay();

    day.desk.on(new BrokerReport.LinkLost("socket closed"));

    assertThat(day.told())
        .containsExactly(
            new GatewayLost("socket closed"), new OrderUnconfirmed(ENTRY, at("09:20:00")));
    assertThat(day.desk.takeErrands()).isEmpty();
    assertThat(day.desk.isReconciled()).isFalse();
  }

  @Test
  void isUnconfirmedAfterFiveSecondsOfSilence() {
    lostOnTheWay();
    day.until("09:20:05");
    day.desk.noteSilence();
    assertThat(state()).isEqualTo(new OrderState.Sent(at("09:20:00")));
    day.until("09:20:06");

    day.desk.noteSilence();

    assertThat(state()).isEqualTo(new OrderState.Unconfirmed(at("09:20:00"), Shares.ZERO));
  }

  @Test
  void isWorkingWhenTheBrokerTurnsOutToHaveIt() {
    day.broker.away = true;
    day.openWindow();
    day.broker.away = false;
    day.look();
    day.desk.takeErrands().forEach(day.broker::tell);
    day.broker.reports.clear();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));
    assertThat(state()).isInstanceOf(OrderState.Unconfirmed.class);

    day.connect();
    day.settle();

    assertThat(state()).isEqualTo(new OrderState.Working());
    assertThat(day.broker.heard).hasSize(1);
  }

  @Test
  void isSentAgainUnderTheSameNumberWhenAbsentTwice() {
    lostOnTheWay();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));
    day.connect();
    day.settle();
    assertThat(day.broker.heard).hasSize(1);
    day.clock.advanceBy(Duration.ofSeconds(10));

    day.look();
    day.settle();

    assertThat(day.all(OrderSent.class)).extracting(OrderSent::brokerOrderId).containsOnly(1);
    assertThat(day.broker.heard)
        .containsExactly("PLACE ENTRY.1 131 market on open", "PLACE ENTRY.1 131 market on open");
    assertThat(state()).isEqualTo(new OrderState.Working());
  }

  @Test
  void isAbandonedWhenProvenAbsentAfterTheLastSend() {
    lostOnTheWay();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));
    day.until("09:27:25");
    day.connect();
    day.told();
    day.until("09:27:40");

    day.look();
    day.settle();

    assertThat(day.told())
        .contains(new OrderCanceled(ENTRY, Shares.ZERO, "never reached the broker"));
    assertThat(state()).isEqualTo(new OrderState.Abandoned());
    assertThat(day.broker.heard).hasSize(1);
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
  }

  @Test
  void anAbsenceBeforeALinkLossProvesNothing() {
    lostOnTheWay();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));
    day.connect();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));
    day.clock.advanceBy(Duration.ofSeconds(10));

    day.connect();
    day.settle();

    assertThat(day.broker.heard).hasSize(1);
  }

  @Test
  void foundAliveWhileWaitingToBeSentAgainItIsLeftAlone() {
    lostOnTheWay();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));
    day.connect();
    day.clock.advanceBy(Duration.ofSeconds(10));
    day.look();
    assertThat(day.memory.order(ENTRY).errand()).isEqualTo(Errand.PLACE);

    day.desk.on(
        new BrokerReport.Live(
            new BrokerBooks.OpenOrder(
                ENTRY,
                1,
                901,
                Shares.of(131),
                new OrderTerms(WULF, Side.BUY, Optional.of(new OrderKind.MarketOnOpen()), ""),
                false,
                true)));
    day.settle();

    assertThat(state()).isEqualTo(new OrderState.Working());
    assertThat(day.broker.heard).hasSize(1);
  }

  @Test
  void isAbandonedWhenItCouldNotBeSentInTime() {
    day.desk.on(new BrokerReport.LinkLost("1100"));
    day.until("09:20:00");
    day.desk.on(new BrokerReport.LinkRestored("1102"));
    day.look();
    day.broker.away = true;
    day.openWindow();
    day.broker.away = false;
    day.told();
    day.until("09:27:30");

    day.look();
    day.settle();

    assertThat(day.told()).contains(new OrderCanceled(ENTRY, Shares.ZERO, "too late to be sent"));
    assertThat(day.broker.heard).isEmpty();
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
  }

  @Test
  void isSentASecondBeforeTheLastSend() {
    day.broker.away = true;
    day.openWindow();
    day.broker.away = false;
    day.until("09:27:28");

    day.look();
    day.settle();

    assertThat(day.broker.heard).containsExactly("PLACE ENTRY.1 131 market on open");
  }

  @Test
  void nothingIsSentAgainBeforeTheLinkIsKnownToBeGood() {
    day.broker.away = true;

    day.openWindow();

    assertThat(day.desk.isReconciled()).isFalse();
    assertThat(day.desk.takeErrands()).isEmpty();
    assertThat(state()).isEqualTo(new OrderState.Planned());
  }

  @Test
  void aLookFromBeforeTheDoubtDoesNotSettleIt() {
    BrokerBooks before = day.broker.books();
    day.clock.advanceBy(Duration.ofSeconds(1));
    day.desk.on(new BrokerReport.LinkRestored("1101"));

    day.desk.reconcile(before);

    assertThat(day.desk.isReconciled()).isFalse();
    day.look();
    assertThat(day.desk.isReconciled()).isTrue();
  }

  @Test
  void anUnclearWordAboutAnOrderThatIsOverNeedsNoAsking() {
    day.openWindow();
    day.broker.end(ENTRY, "Cancelled by System");
    day.settle();

    day.desk.on(new BrokerReport.Unclear(1, 202, "Order Canceled"));

    assertThat(day.desk.isReconciled()).isTrue();
    day.desk.on(new BrokerReport.Unclear(999, 0, "who is that?"));
    assertThat(day.desk.isReconciled()).isFalse();
  }
}
