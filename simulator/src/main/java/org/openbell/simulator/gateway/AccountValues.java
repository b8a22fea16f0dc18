package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.openbell.model.money.Usd;

/// What an account is worth, in the broker's keys.
///
/// All start cash is settled; what is earned by selling today settles tomorrow, so settled cash is
/// the smaller of what the day began with, less purchases, and what is there.
record AccountValues(
    Usd cash, Usd settledCash, Usd positions, Usd realizedPnl, Usd unrealizedPnl, Usd buyingPower) {
  /// One account value; the currency is empty for what is not money.
  record Value(String key, String amount, String currency) {}

  List<Value> all() {
    var equity = cash.plus(positions);
    return List.of(
        new Value("AccountReady", "true", ""),
        new Value("AccountType", "INDIVIDUAL", ""),
        money("NetLiquidation", equity),
        money("TotalCashValue", cash),
        money("SettledCash", settledCash),
        money("CashBalance", cash),
        money("EquityWithLoanValue", equity),
        money("BuyingPower", buyingPower),
        money("AvailableFunds", cash),
        money("ExcessLiquidity", cash),
        money("GrossPositionValue", positions),
        money("InitMarginReq", Usd.ZERO),
        money("MaintMarginReq", Usd.ZERO),
        money("FullInitMarginReq", Usd.ZERO),
        money("FullMaintMarginReq", Usd.ZERO),
        money("AccruedCash", Usd.ZERO),
        money("RealizedPnL", realizedPnl),
        money("UnrealizedPnL", unrealizedPnl),
        new Value("ExchangeRate", "1.00", "USD"),
        new Value("Cushion", "1", ""),
        new Value("DayTradesRemaining", "-1", ""),
        new Value("Leverage-S", "0.00", ""),
        new Value("Leverage", "0.00", ""));
  }

  /// The values a summary asked for; `All` and `$LEDGER` ask for everything.
  List<Value> tagged(String tags) {
    var wanted = List.of(tags.split(",", -1));
    return all().stream()
        .filter(value -> wanted.contains(value.key()) || wanted.contains("All"))
        .toList();
  }

  private static Value money(String key, Usd amount) {
    BigDecimal cents = amount.value().setScale(2, RoundingMode.HALF_EVEN);
    return new Value(key, cents.toPlainString(), "USD");
  }
}
