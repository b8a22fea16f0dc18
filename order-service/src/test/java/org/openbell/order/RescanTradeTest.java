package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.SCAN;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.nasdaq;
import static org.openbell.order.Examples.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.OrderFact.OrderAccepted;
import org.openbell.model.event.OrderFact.OrderCanceled;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.model.event.OrderFact.OrderSent;
import org.openbell.model.event.OrderFact.OrderWaits;
import org.openbell.model.event.OrderFact.TradeDeclined;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.trade.TradeStage;

/// A later find that the operator is asked about.
class RescanTradeTest {
  private final TradingDay day = TradingDay.awake();

  @BeforeEach
  void aProposalAtAQuarterToTen() {
    day.until("09:46:00");
    day.rank(ScanKind.RESCAN, WULF);
  }

  private void approve(Instant goodUntil) {
    day.look();
    day.trades(WULF, "15.20");
    day.hear(new TradeApproved(TRADE, "operator", goodUntil));
  }

  @Test
  void buysNoMoreOnceWhatWasBoughtIsSold() {
    approve(at("10:06:00"));
    day.fill(ENTRY, 50, "15.19");
    day.protect(50);
    day.broker.heard.clear();

    day.fill(TradingDay.STOP, 50, "15.05");

    assertThat(day.broker.heard).singleElement().asString().startsWith("CANCEL ENTRY.1");
    assertThat(day.broker.worksNothing()).isTrue();
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.CLOSED);
  }

  @Test
  void isNoOpeningThatIsWaitedFor() {
    approve(at("10:06:00"));

    day.desk.noteSilence();

    assertThat(day.all(OrderSent.class)).hasSize(1);
    assertThat(day.all(OrderWaits.class)).isEmpty();
  }

  @Test
  void isProposedAtTheMostItMayCost() {
    assertThat(day.told())
        .containsExactly(
            new TradeProposed(
                TRADE,
                SCAN,
                plan(TradeKind.RESCAN, "131", "15.23"),
                at("15:00:00"),
                Optional.of(Price.parse("15.25"))));
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void isBoughtWithALimitAtThePriceThatWasShown() {
    day.told();

    approve(at("10:00:00"));

    assertThat(day.told())
        .containsExactly(
            new OrderSent(
                ENTRY, 1, Side.BUY, Shares.of(131), "limit", Optional.of(Price.parse("15.23"))),
            new OrderAccepted(ENTRY, 901));
  }

  @Test
  void isBoughtOnceThoughApprovedTwice() {
    approve(at("10:00:00"));

    approve(at("10:00:00"));

    assertThat(day.broker.heard).hasSize(1);
  }

  @Test
  void isNotBoughtWhenTheYesComesTooLate() {
    day.told();
    day.until("10:00:01");

    approve(at("10:00:00"));

    assertThat(day.told())
        .containsExactly(new OrderDenied(ENTRY, "NOT_APPROVED", "nobody's yes is good for it now"));
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
  }

  @Test
  void isNotSentOnceTheYesHasLapsedThoughItWasDecidedInTime() {
    approve(at("09:50:00"));
    becomesPlannedAgain();
    day.until("09:50:01");

    day.settle();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Abandoned());
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
  }

  @Test
  void isSentAsLongAsTheYesIsGood() {
    approve(at("09:50:00"));
    becomesPlannedAgain();
    day.until("09:50:00");

    day.settle();

    assertThat(day.broker.heard).hasSize(1);
  }

  /// The gateway went away between the record and the socket, or a tail of the database was lost.
  private void becomesPlannedAgain() {
    day.broker.heard.clear();
    Order sent = day.memory.order(ENTRY);
    day.memory.forge(sent.with(new OrderState.Planned(), Errand.PLACE, sent.changedAt()));
  }

  @Test
  void isDroppedWhenRefused() {
    day.hear(new TradeRefused(TRADE, "operator", "no"));

    approve(at("10:00:00"));

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void isDroppedWhenNobodyAnswers() {
    day.hear(new ApprovalLapsed(TRADE));

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
  }

  @Test
  void isNotDroppedByARefusalThatComesAfterTheOrder() {
    approve(at("10:00:00"));

    day.hear(new TradeRefused(TRADE, "operator", "no"));

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.ENTERING);
  }

  @Test
  void isNotProposedASecondTime() {
    day.told();

    day.rank(ScanKind.RESCAN, WULF);

    assertThat(day.told())
        .containsExactly(
            new TradeDeclined(TRADE, SCAN, "ALREADY_TRADED_TODAY", "decided today already"));
  }

  @Test
  void isTakenBackWhenTheMarketRanAway() {
    approve(at("10:00:00"));
    day.told();
    day.until("10:01:01");

    day.look();
    day.settle();

    assertThat(day.told()).contains(new OrderCanceled(ENTRY, Shares.ZERO, "Cancelled by Trader"));
    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
  }

  /// Two may be held at once. Which two was once a matter of how a map lay in memory.
  @Test
  void ofThoseThatWaitForTheBrokerTheFirstYesGoesFirst() {
    TradingDay other = TradingDay.awake();
    other.until("09:46:00");
    List<Instrument> finds =
        List.of(
            nasdaq("AAAA", "Some Inc."), nasdaq("BBBB", "Some Inc."), nasdaq("CCCC", "Some Inc."));
    other.rank(ScanKind.RESCAN, finds.toArray(Instrument[]::new));
    other.desk.on(new BrokerReport.LinkLost("socket closed"));
    finds.reversed().forEach(find -> sayYes(other, find));
    assertThat(other.all(OrderSent.class)).isEmpty();

    other.connect();
    finds.forEach(find -> other.trades(find, "15.20"));
    other.tick();

    assertThat(other.all(OrderSent.class))
        .extracting(sent -> sent.order().trade().symbol().ticker())
        .containsExactly("CCCC", "BBBB");
  }

  private static void sayYes(TradingDay day, Instrument find) {
    day.clock.advanceBy(Duration.ofSeconds(1));
    day.hear(
        new TradeApproved(
            TradeId.of(DATE, find.symbol()), "operator", day.clock.instant().plusSeconds(600)));
  }

  @Test
  void anApprovalNeverEntersAMorningsPick() {
    TradingDay morning = TradingDay.awake();
    morning.until("09:15:00");
    morning.rank(ScanKind.PRE_OPEN, WULF);
    morning.until("09:21:00");

    morning.hear(new TradeApproved(TRADE, "operator", at("10:00:00")));

    assertThat(morning.broker.heard).isEmpty();
  }
}
