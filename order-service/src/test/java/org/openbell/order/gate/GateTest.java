package org.openbell.order.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.PLAN;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.plan;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionHours;
import org.openbell.model.trade.TradeKind;

class GateTest {
  private static final DaySchedule DAY = new DaySchedule(SessionHours.full(DATE));
  private static final TradePlan LARGE = plan(TradeKind.MASTER, "400", "15.19");

  private final Gate gate = new Gate(GateLimits.standard());

  /// A morning on which nothing is in the way of 131 shares at 15.19.
  private static GateView fine() {
    return new GateView(
        at("09:20:01"),
        DAY,
        true,
        false,
        false,
        true,
        true,
        Set.of(Symbol.parse("SKYX")),
        false,
        0,
        0,
        Usd.ZERO,
        Usd.parse("10000"),
        Usd.ZERO,
        Usd.ZERO);
  }

  /// What is wrong for exactly this reason, on top of what is wrong already.
  private static GateView broken(GateView v, DenialReason reason) {
    return new GateView(
        reason == DenialReason.OUTSIDE_ENTRY_WINDOW ? at("09:24:31") : v.now(),
        v.day(),
        reason != DenialReason.NOT_ARMED && v.armed(),
        reason == DenialReason.HALTED || v.halted(),
        reason == DenialReason.DAY_IS_DONE || v.doneForDay(),
        reason != DenialReason.WRONG_ACCOUNT && v.accountFits(),
        reason != DenialReason.NOT_RECONCILED && v.reconciled(),
        reason == DenialReason.FOREIGN_HOLDING ? Set.of(WULF.symbol()) : v.foreignHoldings(),
        reason == DenialReason.DUPLICATE || v.hasEntry(),
        reason == DenialReason.TOO_MANY_POSITIONS ? 5 : v.openTrades(),
        reason == DenialReason.ORDERS_PER_DAY ? 60 : v.ordersToday(),
        reason == DenialReason.NOTIONAL_PER_DAY ? Usd.parse("13010.12") : v.notionalToday(),
        v.settledCash(),
        reason == DenialReason.NO_CASH ? Usd.parse("8010.12") : v.claimed(),
        reason == DenialReason.DAILY_LOSS_LIMIT ? Usd.parse("-200") : v.realized());
  }

  private static TradePlan planFor(DenialReason reason) {
    return reason == DenialReason.NOTIONAL_PER_ORDER ? LARGE : PLAN;
  }

  @Test
  void letsAGoodEntryPass() {
    assertThat(gate.firstObjection(PLAN, fine())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DenialReason.class)
  void deniesForEachReasonAlone(DenialReason reason) {
    assertThat(gate.firstObjection(planFor(reason), broken(fine(), reason))).contains(reason);
  }

  @ParameterizedTest
  @EnumSource(DenialReason.class)
  void theFirstObjectionInTheWrittenOrderWins(DenialReason first) {
    GateView everythingFrom =
        Arrays.stream(DenialReason.values())
            .filter(reason -> reason.compareTo(first) >= 0)
            .reduce(fine(), GateTest::broken, (_, last) -> last);
    TradePlan plan = first.compareTo(DenialReason.NOTIONAL_PER_ORDER) <= 0 ? LARGE : PLAN;

    assertThat(gate.firstObjection(plan, everythingFrom)).contains(first);
  }

  @Test
  void limitsAreInclusive() {
    GateView lastDollar =
        new GateView(
            at("09:24:30"),
            DAY,
            true,
            false,
            false,
            true,
            true,
            Set.of(),
            false,
            4,
            59,
            Usd.parse("13010.11"),
            Usd.parse("1989.89"),
            Usd.ZERO,
            Usd.parse("-199.9999"));

    assertThat(gate.firstObjection(PLAN, lastDollar)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MASTER, 09:19:59, false",
    "MASTER, 09:20:00, true",
    "MASTER, 09:24:30, true",
    "MASTER, 09:24:31, false",
    "MASTER, 09:30:00, false",
    "RESCAN, 09:34:59, false",
    "RESCAN, 09:35:00, true",
    "RESCAN, 15:00:00, true",
    "RESCAN, 15:00:01, false"
  })
  void knowsTheWindowOfEachKind(TradeKind kind, String time, boolean passes) {
    GateView v = fine();
    GateView then =
        new GateView(
            at(time),
            v.day(),
            true,
            false,
            false,
            true,
            true,
            Set.of(),
            false,
            0,
            0,
            Usd.ZERO,
            v.settledCash(),
            Usd.ZERO,
            Usd.ZERO);

    assertThat(gate.firstObjection(plan(kind, "131", "15.19"), then).isEmpty()).isEqualTo(passes);
  }

  @Test
  void refusesLimitsThatLimitNothing() {
    Usd some = Usd.parse("1");
    assertThatThrownBy(() -> new GateLimits(Usd.ZERO, some, some, 1, 1))
        .hasMessage("gate limits must be above zero");
    assertThatThrownBy(() -> new GateLimits(some, some, some, 21, 1))
        .hasMessage("positions out of 1..20: 21");
    assertThatThrownBy(() -> new GateLimits(some, some, some, 1, 501))
        .hasMessage("orders per day out of 1..500: 501");
  }
}
