package org.openbell.order.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.TradeKind;

/// Checks an entry against the limits, in a written order; the first objection wins.
///
/// Exits do not pass here: a position may always be left.
public final class Gate {
  private record Check(DenialReason reason, BiPredicate<TradePlan, GateView> passes) {}

  private final List<Check> checks;

  public Gate(GateLimits limits) {
    checks =
        List.of(
            new Check(DenialReason.NOT_ARMED, (_, view) -> view.armed()),
            new Check(DenialReason.HALTED, (_, view) -> !view.halted()),
            new Check(DenialReason.DAY_IS_DONE, (_, view) -> !view.doneForDay()),
            new Check(DenialReason.WRONG_ACCOUNT, (_, view) -> view.accountFits()),
            new Check(DenialReason.NOT_RECONCILED, (_, view) -> view.reconciled()),
            new Check(DenialReason.OUTSIDE_ENTRY_WINDOW, Gate::isInWindow),
            new Check(
                DenialReason.FOREIGN_HOLDING,
                (plan, view) -> !view.foreignHoldings().contains(plan.instrument().symbol())),
            new Check(DenialReason.DUPLICATE, (_, view) -> !view.hasEntry()),
            new Check(
                DenialReason.TOO_MANY_POSITIONS,
                (_, view) -> view.openTrades() < limits.positions()),
            new Check(
                DenialReason.NOTIONAL_PER_ORDER,
                (plan, _) -> !limits.notionalPerOrder().isLessThan(notionalOf(plan))),
            new Check(
                DenialReason.NOTIONAL_PER_DAY,
                (plan, view) ->
                    !limits
                        .notionalPerDay()
                        .isLessThan(view.notionalToday().plus(notionalOf(plan)))),
            new Check(
                DenialReason.ORDERS_PER_DAY,
                (_, view) -> view.ordersToday() < limits.ordersPerDay()),
            new Check(
                DenialReason.NO_CASH,
                (plan, view) ->
                    !view.settledCash().isLessThan(view.claimed().plus(notionalOf(plan)))),
            new Check(
                DenialReason.DAILY_LOSS_LIMIT,
                (_, view) -> limits.dailyLoss().negated().isLessThan(view.realized())));
  }

  /// Empty when the entry may go out.
  public Optional<DenialReason> firstObjection(TradePlan plan, GateView view) {
    return checks.stream()
        .filter(check -> !check.passes().test(plan, view))
        .map(Check::reason)
        .findFirst();
  }

  private static boolean isInWindow(TradePlan plan, GateView view) {
    Instant now = view.now();
    return plan.kind() == TradeKind.MASTER
        ? !now.isBefore(view.day().entryOpens()) && !now.isAfter(view.day().entryCutoff())
        : !now.isBefore(view.day().entriesSettled()) && !now.isAfter(view.day().lastApproval());
  }

  private static Usd notionalOf(TradePlan plan) {
    return plan.reference().times(plan.shares());
  }
}
