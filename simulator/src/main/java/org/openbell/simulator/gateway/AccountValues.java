package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openbell.model.money.Usd;
import org.openbell.simulator.account.Account;
import org.openbell.simulator.account.Holding;

/// What an account is worth, in the broker's keys.
///
/// All start cash is settled; what is earned by selling today settles tomorrow, so settled cash is
/// the smaller of what the day began with, less purchases, and what is there.
record AccountValues(
    Usd cash, Usd settledCash, Usd positions, Usd realizedPnl, Usd unrealizedPnl, Usd buyingPower) {
  private static final String LEDGER = "$LEDGER";

  /// One account value; the currency is empty for what is not money.
  record Value(String key, String amount, String currency) {}

  static AccountValues of(Account account, List<Holding> holdings, Marks marks, Instant now) {
    var worth = BigDecimal.ZERO;
    var unrealized = BigDecimal.ZERO;
    for (var holding : holdings) {
      worth = worth.add(marks.worth(holding, now));
      unrealized = unrealized.add(marks.unrealized(holding, now));
    }
    return new AccountValues(
        account.cash(),
        account.settledCash(),
        Usd.rounded(worth, RoundingMode.HALF_EVEN),
        account.realizedPnl(),
        Usd.rounded(unrealized, RoundingMode.HALF_EVEN),
        account.buyingPower());
  }

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

  /// What account updates tell: every value, and the balances of each currency and of the base.
  List<Value> updates(String accountId) {
    return Stream.of(
            Stream.of(new Value("AccountCode", accountId, "")),
            all().stream(),
            ledger(":ALL").stream())
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  /// The values a summary asked for: by name, `All`, or a `$LEDGER` of balances by currency.
  List<Value> tagged(String tags) {
    var wanted = List.of(tags.split(",", -1));
    if (wanted.contains("All")) {
      return all();
    }
    var named = all().stream().filter(value -> wanted.contains(value.key()));
    var ledgers =
        wanted.stream()
            .filter(tag -> tag.startsWith(LEDGER))
            .flatMap(tag -> ledger(tag.substring(LEDGER.length())).stream());
    return Stream.concat(named, ledgers).distinct().toList();
  }

  /// Balances in the base currency, in the one named, or in every one there is.
  private List<Value> ledger(String which) {
    var currencies =
        switch (which) {
          case "" -> List.of("BASE");
          case ":USD" -> List.of("USD");
          case ":ALL" -> List.of("USD", "BASE");
          default -> List.<String>of();
        };
    return currencies.stream().flatMap(currency -> balances(currency).stream()).toList();
  }

  private List<Value> balances(String currency) {
    return Stream.of(
            new Value("Currency", currency, currency),
            money("CashBalance", cash),
            money("TotalCashBalance", cash),
            money("StockMarketValue", positions),
            money("NetLiquidationByCurrency", cash.plus(positions)),
            money("UnrealizedPnL", unrealizedPnl),
            money("RealizedPnL", realizedPnl),
            new Value("ExchangeRate", "1.00", currency))
        .map(value -> new Value(value.key(), value.amount(), currency))
        .toList();
  }

  private static Value money(String key, Usd amount) {
    BigDecimal cents = amount.value().setScale(2, RoundingMode.HALF_EVEN);
    return new Value(key, cents.toPlainString(), "USD");
  }
}
