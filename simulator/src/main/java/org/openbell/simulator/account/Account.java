package org.openbell.simulator.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Side;

/// The simulated brokerage account: cash, holdings, and what trading has earned today.
///
/// A sell beyond the holding really goes short: an auditor must be able to see the mistake.
/// Mutable; only the thread that owns the exchange touches it.
public final class Account {
  /// A margin account's intraday buying power (Regulation T day trading: four times).
  private static final int BUYING_POWER_MULTIPLE = 4;

  private final AccountOpening opening;
  private final Map<Symbol, Holding> holdings = new TreeMap<>();
  private final Map<Long, OrderTotals> totals = new HashMap<>();
  private Usd cash;
  private Usd realizedPnl = Usd.ZERO;
  private Usd spent = Usd.ZERO;

  private record OrderTotals(Shares shares, Usd notional, Usd charged) {}

  public Account(AccountOpening opening) {
    this.opening = opening;
    this.cash = opening.cash();
    opening.holdings().forEach(holding -> holdings.put(holding.symbol(), holding));
  }

  /// Books one execution: moves cash and shares, charges the commission.
  Commission book(Execution execution) {
    return book(execution, charge(execution, execution.price().times(execution.shares())));
  }

  /// Goes back to the morning, for booking the day's executions again as they turned out to be.
  void reopen() {
    holdings.clear();
    opening.holdings().forEach(holding -> holdings.put(holding.symbol(), holding));
    cash = opening.cash();
    realizedPnl = Usd.ZERO;
    spent = Usd.ZERO;
  }

  /// Books an execution whose commission is known already.
  Commission book(Execution execution, Usd charge) {
    if (execution.shares().isZero()) {
      holdings.putIfAbsent(execution.symbol(), Holding.none(execution.symbol()));
      return new Commission(execution.execId(), charge, Optional.empty());
    }
    var notional = execution.price().times(execution.shares());
    if (execution.side() == Side.BUY) {
      cash = cash.minus(notional);
      spent = spent.plus(notional);
    } else {
      cash = cash.plus(notional);
    }
    cash = cash.minus(charge);
    spent = spent.plus(charge);
    var after =
        holding(execution.symbol())
            .traded(execution.side(), execution.shares().count(), execution.price(), charge);
    holdings.put(execution.symbol(), after.holding());
    after.realizedPnl().ifPresent(realized -> realizedPnl = realizedPnl.plus(realized));
    return new Commission(execution.execId(), charge, after.realizedPnl());
  }

  private Usd charge(Execution execution, Usd notional) {
    var before =
        totals.getOrDefault(execution.permId(), new OrderTotals(Shares.ZERO, Usd.ZERO, Usd.ZERO));
    var shares = before.shares().plus(execution.shares());
    var total = before.notional().plus(notional);
    var owed = CommissionPlan.owed(shares, total);
    totals.put(execution.permId(), new OrderTotals(shares, total, owed));
    return owed.minus(before.charged());
  }

  public String id() {
    return opening.accountId();
  }

  public Usd cash() {
    return cash;
  }

  /// Cash that may be spent without waiting: today's sales settle tomorrow (T+1).
  public Usd settledCash() {
    return opening.cash().minus(spent).min(cash);
  }

  public Usd startCash() {
    return opening.cash();
  }

  public Usd realizedPnl() {
    return realizedPnl;
  }

  /// What the broker lets the account buy: several times its cash, never below zero.
  public Usd buyingPower() {
    var power = Usd.ZERO;
    for (var i = 0; i < BUYING_POWER_MULTIPLE; i++) {
      power = power.plus(cash);
    }
    return power.isNegative() ? Usd.ZERO : power;
  }

  /// Never absent: a symbol that was never traded is a holding of zero shares.
  public Holding holding(Symbol symbol) {
    return Optional.ofNullable(holdings.get(symbol)).orElseGet(() -> Holding.none(symbol));
  }

  /// Every symbol the account holds or held today, closed ones with zero shares.
  public List<Holding> holdings() {
    return new ArrayList<>(holdings.values());
  }

  /// What was there before the first order of the day.
  public List<Holding> openingHoldings() {
    return opening.holdings();
  }

  /// Commission of an order that has not happened, for a preview.
  public static Usd previewCommission(Shares shares, Price price) {
    return CommissionPlan.owed(shares, price.times(shares));
  }
}
