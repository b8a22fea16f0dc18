package org.openbell.simulator.gateway;

import java.time.Instant;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.scenario.MarketAccess;
import org.openbell.simulator.venue.Exchange;

/// Brings every question about papers, prices and the account to the desk that answers it.
final class DataDesks {
  private final ContractDesk contracts;
  private final MarketDesk prices;
  private final TickByTickDesk prints;
  private final HistoryDesk history;
  private final RealTimeBarDesk realTimeBars;
  private final ScannerDesk scanner;
  private final AccountDesk accounts;
  private final PnlDesk pnl;

  DataDesks(
      Exchange exchange,
      Market market,
      Clients clients,
      AccountDesk accounts,
      GatewayLimits limits) {
    var standstill = new Standstill(exchange, market.hours());
    this.contracts = new ContractDesk(market);
    this.prices = new MarketDesk(market, clients, contracts, limits, standstill);
    this.prints = new TickByTickDesk(market, clients, contracts, prices, limits);
    this.history = new HistoryDesk(market, clients, contracts);
    this.realTimeBars = new RealTimeBarDesk(market, clients, contracts, prices, limits);
    this.scanner = new ScannerDesk(market, clients);
    this.accounts = accounts;
    this.pnl = new PnlDesk(exchange.ledger(), market, clients, accounts.names());
  }

  void access(MarketAccess access) {
    prices.access(access);
  }

  /// Sends the prices that have changed to those who follow them.
  void updatePrices(Instant now, long nanos) {
    prices.update(now, nanos);
    prints.update(now);
    history.update(now);
    realTimeBars.update(now);
    scanner.update(now);
  }

  /// Sends what has changed in the account to those who follow it.
  void updateAccount(Instant now, long nanos) {
    accounts.update(now);
    pnl.update(now, nanos);
  }

  void answer(Session from, DataRequest request, Instant now, long nanos) {
    switch (request) {
      case DataRequest.ContractDetails(var id, var query) ->
          contracts.details(from, id, query, now);
      case DataRequest.MatchingSymbols(var id, var pattern) ->
          contracts.matching(from, id, pattern);
      case DataRequest.MarketRule(var id) -> contracts.marketRule(from, id, now);
      case DataRequest.MarketData data -> prices.subscribe(from, data, now, nanos);
      case DataRequest.MarketDataType(var type) -> prices.type(from, type, now);
      case DataRequest.TickByTick ticks -> prints.subscribe(from, ticks, now, nanos);
      case DataRequest.HistoricalData bars -> history.bars(from, bars, now, nanos);
      case DataRequest.HeadTimestamp head -> history.head(from, head, now);
      case DataRequest.RealTimeBars bars -> realTimeBars.subscribe(from, bars, now);
      case DataRequest.ScannerParameters _ -> scanner.parameters(from);
      case DataRequest.Scan scan -> scanner.subscribe(from, scan, now);
      case DataRequest.AccountUpdates updates -> accounts.updates(from, updates, now);
      case DataRequest.AccountUpdatesMulti multi -> accounts.updatesMulti(from, multi, now);
      case DataRequest.AccountSummary summary -> accounts.summary(from, summary, now);
      case DataRequest.Positions _ -> accounts.positions(from);
      case DataRequest.PositionsMulti multi -> accounts.positionsMulti(from, multi, now);
      case DataRequest.Pnl account -> pnl.account(from, account, now, nanos);
      case DataRequest.PnlSingle single -> pnl.single(from, single, now, nanos);
      case DataRequest.UserInfo(var id) ->
          from.send(Fields.message(from.version(), 107).number(id).text("").done());
      case DataRequest.Refused(var id, var code, var text) -> from.error(id, code, text, now);
      case DataRequest.Cancel(var kind, var id) -> cancel(from, kind, id, now);
    }
  }

  private static void cancel(Session from, DataRequest.Kind kind, int requestId, Instant now) {
    var open = from.subscriptions();
    var known =
        switch (kind) {
          case MARKET_DATA -> open.lines().remove(requestId) != null;
          case TICK_BY_TICK -> open.prints().remove(requestId) != null;
          case HISTORICAL_DATA -> open.histories().remove(requestId) != null;
          case REAL_TIME_BARS -> open.realTimeBars().remove(requestId) != null;
          case SCAN -> open.scans().remove(requestId) != null;
          case ACCOUNT_UPDATES_MULTI, ACCOUNT_SUMMARY -> {
            open.values().remove(requestId);
            yield true;
          }
          case POSITIONS, POSITIONS_MULTI -> {
            open.positions().remove(requestId);
            yield true;
          }
          case PNL, PNL_SINGLE -> open.pnls().remove(requestId) != null;
          // Answered at once: there is never anything left to cancel.
          case HEAD_TIMESTAMP -> true;
        };
    if (!known && kind == DataRequest.Kind.HISTORICAL_DATA) {
      from.error(requestId, 366, "No historical data query found for ticker id:" + requestId, now);
    } else if (!known) {
      from.error(requestId, 300, "Can't find EId with tickerId:" + requestId, now);
    }
  }
}
