package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.OrderCommand.FlattenAll;
import org.openbell.model.event.OrderCommand.HaltTrading;
import org.openbell.model.event.OrderCommand.ResumeTrading;
import org.openbell.model.event.OrderFact.TradingHalted;
import org.openbell.model.event.OrderFact.TradingReduced;
import org.openbell.model.event.OrderFact.TradingResumed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.trade.ExitReason;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.TradingState;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.trade.TradeStage;

/// Halting, reducing, resuming and leaving everything.
class StopsTest {
  private static final Cause DIFFERENCE =
      new Cause(CauseKind.DISCREPANCY, "WULF", "order-service", "5 less", at("09:21:00"));
  private static final Cause HALT =
      new Cause(CauseKind.HALTED_BY_HAND, "", "anna", "news", at("09:21:00"));
  private final TradingDay day = TradingDay.awake();

  @Test
  void aHaltTakesBackTheEntriesThatWork() {
    day.enterMaster();
    day.broker.heard.clear();

    day.hear(new HaltTrading("anna", "news"));

    assertThat(day.broker.heard).containsExactly("CANCEL ENTRY.1 131 market on open");
    assertThat(day.all(TradingHalted.class))
        .containsExactly(new TradingHalted("HALTED_BY_HAND", "anna", "news"));
  }

  @Test
  void reducingLeavesTheEntriesThatWork() {
    day.enterMaster();
    day.broker.heard.clear();

    day.trading.latch(DIFFERENCE);
    day.desk.settleStops();
    day.settle();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.all(TradingReduced.class))
        .containsExactly(new TradingReduced("DISCREPANCY:WULF", "order-service", "5 less"));
  }

  @Test
  void whatIsLatchedInMemoryStopsAnEntryBeforeTheBooksKnow() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);
    day.until("09:20:00");

    day.trading.latch(HALT);
    day.openWindow();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.memory.books().house().get().causes().all()).isEmpty();
  }

  @Test
  void anEntryThatIsWrittenButNotSentIsNotSentAnyMore() {
    day.broker.away = true;
    day.enterMaster();
    day.trading.latch(DIFFERENCE);
    day.broker.away = false;
    day.broker.heard.clear();

    day.look();
    day.settle();

    assertThat(day.broker.heard).isEmpty();
    assertThat(day.memory.order(ENTRY).state()).isEqualTo(new OrderState.Abandoned());
  }

  @Test
  void aHaltSurvivesARestart() {
    day.trading.latch(HALT);
    day.desk.settleStops();

    day.restart();

    assertThat(day.trading.state()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aCommandTakesBackOnlyWhatACommandDid() {
    day.trading.latch(DIFFERENCE);
    day.hear(new HaltTrading("anna", "news"));

    day.hear(new ResumeTrading("anna", "false alarm"));
    day.desk.settleStops();

    assertThat(day.trading.state()).isEqualTo(TradingState.REDUCING);
    assertThat(day.trading.causes().names()).containsExactly("DISCREPANCY:WULF");
    assertThat(day.stopsHeard.heard)
        .containsExactly(
            "latched DISCREPANCY:WULF", "latched HALTED_BY_HAND", "cleared HALTED_BY_HAND");
  }

  @Test
  void aPersonClearsWhatIsNamed() {
    day.trading.latch(DIFFERENCE);
    day.trading.latch(HALT);
    day.desk.settleStops();

    day.desk.resume(Set.of("DISCREPANCY:WULF", "HALTED_BY_HAND"), "anna", "looked at the broker");
    day.desk.settleStops();

    assertThat(day.trading.state()).isEqualTo(TradingState.ACTIVE);
    assertThat(day.memory.books().house().get().causes().all()).isEmpty();
    assertThat(day.all(TradingResumed.class))
        .extracting(TradingResumed::causes)
        .containsExactly(List.of("DISCREPANCY:WULF", "HALTED_BY_HAND"));
  }

  @Test
  void flatteningAlsoDropsWhatWasOnlyProposed() {
    day.until("09:15:00");
    day.rank(ScanKind.PRE_OPEN, WULF);

    day.hear(new FlattenAll(ExitReason.MANUAL, "anna"));
    day.until("09:20:00");
    day.openWindow();

    assertThat(day.memory.trade(TRADE).stage()).isEqualTo(TradeStage.DROPPED);
    assertThat(day.broker.heard).isEmpty();
  }

  @Test
  void flatteningClosesWhatIsHeldWhileHalted() {
    day.holdProtected();
    day.hear(new HaltTrading("anna", "news"));

    day.desk.flatten("anna");
    day.settle();

    assertThat(day.broker.heard).anyMatch(told -> told.startsWith("PLACE CLOSE.1 131"));
  }
}
