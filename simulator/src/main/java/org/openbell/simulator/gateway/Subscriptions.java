package org.openbell.simulator.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one client follows; it ends with its connection.
final class Subscriptions {
  private final Map<Integer, MarketLine> lines = new LinkedHashMap<>();
  private final Map<Integer, TickByTickLine> prints = new LinkedHashMap<>();
  private final Map<Integer, LiveBars> histories = new LinkedHashMap<>();
  private final Map<Integer, RealTimeBarLine> realTimeBars = new LinkedHashMap<>();
  private final Map<Integer, ScanLine> scans = new LinkedHashMap<>();
  private final Map<Integer, PnlLine> pnls = new LinkedHashMap<>();
  private final Map<Integer, ValueLine> values = new LinkedHashMap<>();
  private final Map<Integer, PositionLine> positions = new LinkedHashMap<>();
  private int marketDataType = DataGrants.LIVE_TYPE;

  Map<Integer, MarketLine> lines() {
    return lines;
  }

  Map<Integer, TickByTickLine> prints() {
    return prints;
  }

  Map<Integer, LiveBars> histories() {
    return histories;
  }

  Map<Integer, RealTimeBarLine> realTimeBars() {
    return realTimeBars;
  }

  Map<Integer, ScanLine> scans() {
    return scans;
  }

  Map<Integer, PnlLine> pnls() {
    return pnls;
  }

  /// Account values by request id, of all three ways to follow them.
  Map<Integer, ValueLine> values() {
    return values;
  }

  /// Positions by request id; the one without an id is [SystemMessages#NO_REQUEST].
  Map<Integer, PositionLine> positions() {
    return positions;
  }

  /// What `reqMarketDataType` asked for last; it applies to later requests.
  int marketDataType() {
    return marketDataType;
  }

  void marketDataType(int type) {
    marketDataType = type;
  }

  /// Everything that comes from the broker's data farms is gone; the account's side stays.
  void loseData() {
    lines.clear();
    prints.clear();
    histories.clear();
    realTimeBars.clear();
    scans.clear();
  }

  /// Lines that count against the login's limit.
  int countedLines() {
    return lines.size() + realTimeBars.size();
  }
}
