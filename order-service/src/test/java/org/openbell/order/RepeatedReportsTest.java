package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.TradingDay.STOP;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.broker.BrokerBooks.OpenOrder;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderState.Unconfirmed;
import org.openbell.order.position.Fill;

/// Every look at the broker's books repeats the whole day: what is known by then holds up nobody.
/// A turn rings for the sender, so bells tell turns.
class RepeatedReportsTest {
  private final TradingDay day = TradingDay.awake();
  private Fill bought;

  @BeforeEach
  void holdProtected() {
    day.enterMaster();
    day.until("09:30:02");
    bought = day.broker.fill(ENTRY, 131, "15.19");
    day.settle();
    day.protect(131);
    day.told();
  }

  private int turnsFor(BrokerReport... reports) {
    int before = day.bells;
    List.of(reports).forEach(day.desk::on);
    day.desk.recordCharges();
    return day.bells - before;
  }

  @Test
  void anExecutionThatIsWrittenDownTakesNoTurn() {
    assertThat(turnsFor(new BrokerReport.Executed(bought))).isZero();
  }

  @Test
  void afterARestartItTakesOneMore() {
    day.restart();

    assertThat(turnsFor(new BrokerReport.Executed(bought), new BrokerReport.Executed(bought)))
        .isEqualTo(1);
  }

  @Test
  void aCorrectionIsAnotherExecution() {
    day.broker.allowBeyondHeld = true;

    day.broker.correct(bought, 2, 131, "15.20");
    int before = day.bells;
    day.settle();

    assertThat(day.bells).isGreaterThan(before);
    assertThat(day.memory.books().fills().ofTrade(Examples.TRADE)).hasSize(2);
  }

  @Test
  void aCommissionIsTakenOnce() {
    var charged = new BrokerReport.Charged(bought.executionId(), Usd.parse("1.00"));

    assertThat(turnsFor(charged, charged, charged)).isEqualTo(1);

    assertThat(day.all(CommissionCharged.class)).hasSize(1);
    assertThat(turnsFor(charged)).isZero();
  }

  @Test
  void aCommissionThatCouldNotBeWrittenDownIsWrittenDownLater() {
    day.desk.on(new BrokerReport.Charged(bought.executionId(), Usd.parse("1.00")));
    day.commitsFail = true;
    assertThatThrownBy(day.desk::recordCharges).isInstanceOf(IllegalStateException.class);
    day.commitsFail = false;
    day.told();

    day.desk.recordCharges();

    assertThat(day.all(CommissionCharged.class)).hasSize(1);
  }

  @Test
  void manyCommissionsAreWrittenDownAFewAtATime() {
    IntStream.range(0, 11)
        .mapToObj(i -> new BrokerReport.Charged("0000e215.6902f7a7.1" + i + ".01", Usd.ZERO))
        .forEach(day.desk::on);

    assertThat(List.of(turnsFor(), turnsFor(), turnsFor())).containsExactly(1, 1, 0);
  }

  @Test
  void aCommissionThatCameBeforeItsExecutionIsTakenWhenItIsSaidAgain() {
    day.restart();
    day.told();
    var charged = new BrokerReport.Charged("0000e215.6902f7a7.09.01", Usd.parse("1.00"));

    turnsFor(charged);

    assertThat(turnsFor(charged)).isEqualTo(1);
  }

  @Test
  void anOrderThatStandsAsWeKnowItTakesNoTurn() {
    assertThat(turnsFor(new BrokerReport.Live(there(STOP)))).isZero();
  }

  @Test
  void anOrderForAnotherNumberOfSharesTakesOne() {
    OpenOrder there = there(STOP);
    var less =
        new OpenOrder(
            there.ref(),
            there.brokerOrderId(),
            there.permanentId(),
            Shares.of(100),
            there.terms(),
            there.inactive(),
            there.byUs());

    assertThat(turnsFor(new BrokerReport.Live(less))).isEqualTo(1);
  }

  @Test
  void anOrderThatWasUnconfirmedTakesOne() {
    day.broker.away = true;
    OpenOrder there = there(STOP);
    day.desk.on(new BrokerReport.LinkLost("socket closed"));

    day.memory.forge(unconfirmed());

    assertThat(turnsFor(new BrokerReport.Live(there))).isEqualTo(1);
  }

  private Order unconfirmed() {
    var order = day.memory.order(STOP);
    return order.with(
        new Unconfirmed(day.clock.instant(), Shares.ZERO), order.errand(), day.clock.instant());
  }

  private OpenOrder there(OrderRef ref) {
    return day.broker.books().openOrders().stream()
        .filter(order -> order.ref().equals(ref))
        .findFirst()
        .orElseThrow();
  }
}
