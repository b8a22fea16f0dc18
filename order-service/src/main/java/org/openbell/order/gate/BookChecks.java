package org.openbell.order.gate;

import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.gate.GateLimits.Amounts;
import org.openbell.order.gate.GateLimits.Counts;

/// What is asked of the day: how much, how many, how it went.
final class BookChecks {
  private BookChecks() {}

  static List<Check> of(GateLimits limits) {
    Amounts most = limits.amounts();
    Counts counts = limits.counts();
    return List.of(
        limit(
            DenialReason.TOO_MANY_MASTERS,
            "limits.masters",
            counts.masters(),
            (entry, view) ->
                full(entry, TradeKind.MASTER, view.books().masters(), counts.masters())),
        limit(
            DenialReason.TOO_MANY_APPROVED,
            "limits.approved",
            counts.approved(),
            (entry, view) ->
                full(entry, TradeKind.RESCAN, view.books().approved(), counts.approved())),
        limit(
            DenialReason.TOO_SMALL,
            "sizing.minimum-notional",
            "at least " + most.least(),
            (entry, _) -> below(entry.notional(), most.least())),
        limit(
            DenialReason.SHARES_PER_ORDER,
            "limits.shares-per-order",
            most.sharesPerOrder(),
            (entry, _) -> above(entry.plan().shares().count(), most.sharesPerOrder().count())),
        limit(
            DenialReason.NOTIONAL_PER_ORDER,
            "limits.notional-per-order",
            most.perOrder(),
            (entry, _) -> above(entry.notional(), most.perOrder())),
        limit(
            DenialReason.NOTIONAL_PER_DAY,
            "limits.notional-per-day",
            most.perDay(),
            (entry, view) ->
                above(view.books().notionalToday().plus(entry.notional()), most.perDay())),
        limit(
            DenialReason.EXPOSURE,
            "limits.exposure",
            most.exposure(),
            (entry, view) ->
                above(view.books().exposure().plus(entry.notional()), most.exposure())),
        limit(
            DenialReason.ENTRIES_PER_MINUTE,
            "limits.entries-per-minute",
            counts.entriesPerMinute(),
            (_, view) -> above(view.books().entriesThisMinute() + 1L, counts.entriesPerMinute())),
        limit(
            DenialReason.ORDERS_PER_DAY,
            "limits.orders-per-day",
            counts.ordersPerDay(),
            (_, view) -> above(view.books().ordersToday() + 1L, counts.ordersPerDay())),
        limit(
            DenialReason.NO_CASH,
            "",
            "settled cash, each dollar once a day",
            (entry, view) ->
                above(view.books().claimed().plus(entry.notional()), view.books().settledCash())),
        limit(
            DenialReason.DAILY_LOSS_LIMIT,
            "limits.daily-loss",
            "less than " + most.dailyLoss() + " lost, open positions and commissions included",
            (_, view) -> lost(view.books().result(), most.dailyLoss())),
        limit(
            DenialReason.STOPS_IN_A_ROW,
            "limits.stops-in-a-row",
            counts.stopsInARow(),
            (_, view) -> above(view.books().stopsInARow() + 1L, counts.stopsInARow())),
        limit(
            DenialReason.NO_PREVIEW,
            "what-if",
            limits.manner().previewRequired() ? "required" : "told, not required",
            (entry, view) ->
                limits.manner().previewRequired() && entry.plan().kind() == TradeKind.MASTER
                    ? view.preview()
                    : Optional.empty()));
  }

  private static Check limit(DenialReason reason, String setting, Object limit, Check.Rule rule) {
    return new Check(reason, setting, limit.toString(), false, rule);
  }

  private static Optional<String> full(Entry entry, TradeKind kind, int there, int most) {
    return entry.plan().kind() == kind ? above(there + 1L, most) : Optional.empty();
  }

  private static Optional<String> above(long value, long most) {
    return value > most ? Optional.of(value + " with this one, at most " + most) : Optional.empty();
  }

  private static Optional<String> above(Usd value, Usd most) {
    return most.isLessThan(value)
        ? Optional.of(value + " with this one, at most " + most)
        : Optional.empty();
  }

  private static Optional<String> below(Usd value, Usd least) {
    return value.isLessThan(least) ? Optional.of(value + ", at least " + least) : Optional.empty();
  }

  private static Optional<String> lost(Usd result, Usd most) {
    return most.negated().isLessThan(result)
        ? Optional.empty()
        : Optional.of(result + " today, the limit is " + most.negated());
  }
}
