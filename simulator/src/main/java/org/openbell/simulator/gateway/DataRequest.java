package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.util.Optional;

/// What a client asks of the data side: papers, prices, bars, scans and the account.
///
/// A request that starts something is ended by the `Cancel` of the same kind and request id.
sealed interface DataRequest {
  record ContractDetails(int requestId, ContractQuery contract) implements DataRequest {}

  record MatchingSymbols(int requestId, String pattern) implements DataRequest {}

  record MarketRule(int ruleId) implements DataRequest {}

  record MarketData(int requestId, ContractQuery contract, String genericTicks, boolean snapshot)
      implements DataRequest {}

  record MarketDataType(int type) implements DataRequest {}

  record TickByTick(int requestId, ContractQuery contract, String kind, boolean ignoresSize)
      implements DataRequest {}

  /// Bars; an empty end is now, and only then can they be kept up to date.
  record HistoricalData(
      int requestId,
      ContractQuery contract,
      String end,
      String barSize,
      String duration,
      boolean regularHoursOnly,
      String what,
      int formatDate,
      boolean keepUpToDate)
      implements DataRequest {}

  record HeadTimestamp(
      int requestId, ContractQuery contract, boolean regularHoursOnly, String what, int formatDate)
      implements DataRequest {}

  record RealTimeBars(
      int requestId, ContractQuery contract, int seconds, String what, boolean regularHoursOnly)
      implements DataRequest {}

  record ScannerParameters() implements DataRequest {}

  record Scan(
      int requestId,
      int rows,
      String instrument,
      String location,
      String code,
      Optional<BigDecimal> abovePrice,
      Optional<BigDecimal> belowPrice,
      Optional<BigDecimal> aboveVolume,
      String stockType)
      implements DataRequest {}

  record AccountUpdates(boolean subscribe, String account) implements DataRequest {}

  record AccountUpdatesMulti(int requestId, String account, String modelCode)
      implements DataRequest {}

  record AccountSummary(int requestId, String group, String tags) implements DataRequest {}

  record Positions() implements DataRequest {}

  record PositionsMulti(int requestId, String account, String modelCode) implements DataRequest {}

  record Pnl(int requestId, String account) implements DataRequest {}

  record PnlSingle(int requestId, String account, int contractId) implements DataRequest {}

  record UserInfo(int requestId) implements DataRequest {}

  /// Ends what the request with this id started.
  record Cancel(Kind kind, int requestId) implements DataRequest {}

  /// A request of the protocol that this gateway refuses by name instead of leaving it unanswered.
  record Refused(int requestId, int code, String text) implements DataRequest {}

  /// What a request id can stand for.
  enum Kind {
    MARKET_DATA,
    TICK_BY_TICK,
    HISTORICAL_DATA,
    HEAD_TIMESTAMP,
    REAL_TIME_BARS,
    SCAN,
    ACCOUNT_UPDATES_MULTI,
    ACCOUNT_SUMMARY,
    POSITIONS,
    POSITIONS_MULTI,
    PNL,
    PNL_SINGLE
  }
}
