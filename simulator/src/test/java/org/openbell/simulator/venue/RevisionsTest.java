package org.openbell.simulator.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.simulator.venue.TestDesk.buy;
import static org.openbell.simulator.venue.TestDesk.et;
import static org.openbell.simulator.venue.TestDesk.market;
import static org.openbell.simulator.venue.TestDesk.sell;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.account.Execution;
import org.openbell.simulator.account.LedgerReport;

/// Executions that were not what they seemed, and the user's own hands.
class RevisionsTest {
  private final ScriptedMarket prices =
      new ScriptedMarket("10.40", "11.00").print(et("09:30:00"), "10.40");
  private final TestDesk desk = new TestDesk(prices, "09:40:00");
  private String execId;

  @BeforeEach
  void fill() {
    desk.place(buy(1, 100, market(), TimeInForce.DAY));
    desk.until("09:40:01");
    execId = desk.executions().getFirst().execId();
  }

  @Test
  void aCorrectionReplacesTheExecutionAndItsMoney() {
    var revision =
        desk.exchange().correct(execId, Shares.of(60), Price.parse("10.00"), et("09:41:00"));
    desk.until("09:41:20");

    assertThat(revision.execId()).isEqualTo("0000e0d5.51290001.01.02");
    assertThat(desk.executions()).containsExactly(revision);
    assertThat(desk.ledger().superseded()).extracting(Execution::execId).containsExactly(execId);
    assertThat(desk.state(1)).isEqualTo("Filled 60/100 at 10.00");
    assertThat(held()).isEqualTo(60);
    assertThat(desk.ledger().account().cash()).hasToString("29399.00");
    assertThat(desk.news()).anyMatch(VenueEvent.Revised.class::isInstance);
    assertThat(desk.news()).filteredOn(VenueEvent.Charged.class::isInstance).hasSize(2);
  }

  @Test
  void aBustGivesEverythingBack() {
    var revision = desk.exchange().bust(execId, et("09:41:00"));

    assertThat(revision.shares()).isEqualTo(Shares.ZERO);
    assertThat(held()).isZero();
    assertThat(desk.ledger().account().cash()).hasToString("30000.00");
  }

  @Test
  void aSecondCorrectionNamesAnyRevisionAndCountsOn() {
    desk.exchange().correct(execId, Shares.of(60), Price.parse("10.00"), et("09:41:00"));

    var third =
        desk.exchange().correct(execId, Shares.of(70), Price.parse("10.00"), et("09:42:00"));

    assertThat(third.revision()).isEqualTo(3);
    assertThat(held()).isEqualTo(70);
  }

  @Test
  void theLedgerTellsWhenEachRevisionWasSaidAndForHowManyTheOrderWas() {
    desk.exchange().correct(execId, Shares.of(60), Price.parse("10.00"), et("09:41:00"));

    var report = LedgerReport.of(desk.ledger());
    assertThat(report.executions().getLast().saidAt()).isEqualTo(et("09:41:00").toString());
    assertThat(report.superseded().getLast().saidAt())
        .isEqualTo(report.superseded().getLast().time());
    assertThat(report.orders().getFirst().terms())
        .singleElement()
        .satisfies(
            terms -> {
              assertThat(terms.at()).isEqualTo(report.orders().getFirst().receivedAt());
              assertThat(terms.quantity()).isEqualTo(100);
            });
  }

  @Test
  void sharesSoldMeanwhileStaySold() {
    desk.place(sell(2, 100, market()));
    desk.until("09:40:10");

    desk.exchange().bust(execId, et("09:41:00"));

    assertThat(held()).isEqualTo(-100);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> desk.exchange().bust("nonsense", et("09:41:00")))
        .hasMessage("there is no execution nonsense");
    assertThatThrownBy(
            () ->
                desk.exchange().correct(execId, Shares.of(101), Price.parse("10"), et("09:41:00")))
        .hasMessage(execId + " with 101 shares would fill 101 of 100");
  }

  @Test
  void whatTheUserDoesByHandHasNoIdAndNoReference() {
    var permId =
        desk.exchange()
            .tradeByHand(ScriptedMarket.AAPL.symbol(), Side.SELL, Shares.of(40), et("09:41:00"));
    desk.until("09:41:01");

    assertThat(held()).isEqualTo(60);
    var report = LedgerReport.of(desk.ledger());
    assertThat(report.orders().getLast())
        .satisfies(
            line -> {
              assertThat(line.permId()).isEqualTo(permId);
              assertThat(line.orderId()).isZero();
              assertThat(line.clientId()).isZero();
              assertThat(line.orderRef()).isEmpty();
              assertThat(line.byHand()).isTrue();
            });
    assertThat(report.handActs()).extracting(act -> act.what()).containsExactly("SELL");
    assertThat(report.executions().getLast().byHand()).isTrue();
    assertThat(report.executions().getFirst().byHand()).isFalse();
  }

  @Test
  void theUserCanCancelAProgramsOrder() {
    desk.place(sell(2, 100, TestDesk.limit("12.00")));

    desk.exchange().cancelByHand(desk.order(2).permId(), et("09:41:00"));

    assertThat(desk.state(2)).isEqualTo("Cancelled 0/100 at 0.00");
    assertThatThrownBy(() -> desk.exchange().cancelByHand(desk.order(2).permId(), et("09:42:00")))
        .hasMessageEndingWith("is Cancelled already");
  }

  @Test
  void aScreenOrderGetsAnIdBelowZeroWhenClientZeroBindsIt() {
    desk.exchange()
        .orderByHand(
            ScriptedMarket.AAPL.symbol(),
            Side.SELL,
            Shares.of(40),
            TestDesk.limit("12.00"),
            et("09:41:00"));

    var news = desk.exchange().bindScreenOrders(et("09:41:01"));

    assertThat(news)
        .last()
        .isInstanceOfSatisfying(
            VenueEvent.Bound.class,
            bound -> assertThat(bound.order().key()).isEqualTo(new OrderKey(0, -1)));
    assertThat(desk.exchange().find(new OrderKey(0, -1))).isPresent();
  }

  private long held() {
    return desk.ledger().account().holding(ScriptedMarket.AAPL.symbol()).shares();
  }
}
