package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.ScanKind;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.house.TradingState;
import org.openbell.order.lifecycle.OrderState;

/// The broker is out of reach, or its books cannot be read.
class LinkTroubleTest {
  private final TradingDay day = TradingDay.awake();

  @ParameterizedTest
  @CsvSource({
    "PT0S, WAIT",
    "PT1M59S, WAIT",
    "PT2M, ALARM",
    "PT2M59S, ALARM",
    "PT3M, REDUCE",
    "PT5M, RECONNECT",
    "PT3H, RECONNECT"
  })
  void theLongerItLastsTheMoreIsDone(Duration missing, LinkPatience due) {
    assertThat(LinkPatience.after(missing)).isEqualTo(due);
  }

  @Test
  void aPersonIsToldFirstAndEntriesAreStoppedThen() {
    day.until("09:10:00");
    day.desk.noteMissing(Duration.ofMinutes(2));
    assertThat(day.all(DiscrepancyFound.class)).hasSize(1);
    assertThat(day.trading.causes().state()).isEqualTo(TradingState.ACTIVE);

    day.desk.noteMissing(Duration.ofMinutes(3));

    assertThat(day.trading.causes().state()).isEqualTo(TradingState.REDUCING);
  }

  @Test
  void aGatewayThatSleepsAtNightIsNobodysTrouble() {
    day.clock.advanceTo(at("23:00:00"));

    day.desk.noteMissing(Duration.ofHours(3));

    assertThat(day.all(DiscrepancyFound.class)).isEmpty();
    assertThat(day.trading.causes().state()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void nothingIsSentWhileTheGatewayHasLostTheBrokerThoughItAnswers() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    day.until("09:20:00");
    day.desk.on(new BrokerReport.LinkLost("1100"));

    day.look();
    day.openWindow();

    assertThat(day.desk.isReconciled()).isFalse();
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void aLossThatIsRepeatedIsToldOnce() {
    day.desk.on(new BrokerReport.LinkLost("1100"));
    day.desk.on(new BrokerReport.LinkLost("1100"));

    assertThat(day.all(GatewayLost.class)).hasSize(1);
  }

  @Test
  void anOrderWhoseNumberIsTakenIsSentUnderAnotherOnceItIsProvenAbsent() {
    day.broker.loses = true;
    day.enterMaster();
    day.broker.loses = false;

    day.desk.on(new BrokerReport.Unclear(1, 103, "Duplicate order id"));
    day.keepHouse();
    assertThat(day.broker.heard).hasSize(1);
    day.clock.advanceBy(Duration.ofSeconds(10));
    day.look();
    day.settle();

    assertThat(day.memory.order(ENTRY).brokerOrderId()).isEqualTo(2);
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Working());
    assertThat(day.broker.heard).hasSize(2);
  }

  @Test
  void aLegThatWasLostWhileOthersArrivedIsSentUnderANumberAboveTheirs() {
    day.enterMaster();
    day.until("09:30:02");
    day.broker.fill(ENTRY, 131, "15.19");
    day.settle();
    day.broker.lost.add(TradingDay.TIME_EXIT);
    day.protect(131);
    day.broker.lost.clear();
    day.broker.heard.clear();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));

    day.connect();
    day.clock.advanceBy(Duration.ofSeconds(10));
    day.look();
    day.settle();

    assertThat(day.broker.heard)
        .containsExactly("PLACE TIME_EXIT.1 131 market, timed", "PLACE TARGET.1 131 limit");
    assertThat(day.memory.order(TradingDay.TIME_EXIT).brokerOrderId()).isEqualTo(4);
    assertThat(day.memory.order(TradingDay.TIME_EXIT).state()).isEqualTo(new OrderState.Working());
  }

  @Test
  void anOrderThatHadArrivedAllTheSameIsNotSentAgain() {
    day.enterMaster();

    day.desk.on(new BrokerReport.Unclear(1, 103, "Duplicate order id"));
    day.keepHouse();
    day.clock.advanceBy(Duration.ofSeconds(11));
    day.look();
    day.settle();

    assertThat(day.broker.heard).hasSize(1);
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Working());
  }

  @Test
  void anOrderThatStaysUnconfirmedThoughTheBooksAgreeCallsForAPerson() {
    day.broker.loses = true;
    day.enterMaster();
    day.until("09:31:00");
    day.desk.noteSilence();

    for (int minute = 0; minute < 3; minute++) {
      // Somebody's books that list it as over, with executions that never come.
      day.clock.advanceBy(Duration.ofSeconds(61));
      day.desk.noteSilence();
    }

    assertThat(day.all(DiscrepancyFound.class))
        .extracting(DiscrepancyFound::words)
        .contains("is still unconfirmed, though the gateway answers: look for it there");
  }

  @Test
  void whatWasNotRecordedIsAskedForBeforeAnythingIsSent() {
    day.desk.on(new BrokerReport.NotRecorded("database away"));

    assertThat(day.desk.isReconciled()).isFalse();
    day.look();
    assertThat(day.desk.isReconciled()).isTrue();
  }

  @Test
  void theLookAfterWhatWasNotRecordedMayLagAndIsFollowedByOneMoreAndNoOther() {
    day.desk.on(new BrokerReport.NotRecorded("database away"));
    day.look();
    assertThat(day.desk.isLookWanted()).isFalse();
    assertThat(day.desk.isLookExpected()).isTrue();

    day.clock.advanceBy(Duration.ofSeconds(9));
    assertThat(day.desk.isLookWanted()).isTrue();
    day.look();

    assertThat(day.desk.isLookExpected()).isFalse();
  }
}
