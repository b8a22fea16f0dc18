package org.openbell.simulator.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The protocol's names of its messages; requests and answers have different ones.
///
/// Source: the public description of the TWS API's message ids.
public final class MessageKinds {
  private static final Map<Integer, String> REQUESTS =
      table(
          "1 reqMktData, 2 cancelMktData, 3 placeOrder, 4 cancelOrder, 5 reqOpenOrders,"
              + " 6 reqAccountUpdates, 7 reqExecutions, 8 reqIds, 9 reqContractDetails,"
              + " 15 reqAutoOpenOrders, 16 reqAllOpenOrders, 17 reqManagedAccts,"
              + " 20 reqHistoricalData, 22 reqScannerSubscription, 23 cancelScannerSubscription,"
              + " 24 reqScannerParameters, 25 cancelHistoricalData, 49 reqCurrentTime,"
              + " 50 reqRealTimeBars, 51 cancelRealTimeBars, 58 reqGlobalCancel,"
              + " 59 reqMarketDataType, 61 reqPositions, 62 reqAccountSummary,"
              + " 63 cancelAccountSummary, 64 cancelPositions, 71 startApi, 74 reqPositionsMulti,"
              + " 75 cancelPositionsMulti, 76 reqAccountUpdatesMulti,"
              + " 77 cancelAccountUpdatesMulti, 81 reqMatchingSymbols, 87 reqHeadTimestamp,"
              + " 91 reqMarketRule, 92 reqPnL, 93 cancelPnL, 94 reqPnLSingle, 95 cancelPnLSingle,"
              + " 96 reqHistoricalTicks, 97 reqTickByTickData, 98 cancelTickByTickData,"
              + " 99 reqCompletedOrders, 105 reqCurrentTimeInMillis");

  private static final Map<Integer, String> ANSWERS =
      table(
          "1 tickPrice, 2 tickSize, 3 orderStatus, 4 error, 5 openOrder, 6 updateAccountValue,"
              + " 7 updatePortfolio, 8 updateAccountTime, 9 nextValidId, 10 contractDetails,"
              + " 11 execDetails, 15 managedAccounts, 17 historicalData, 19 scannerParameters,"
              + " 20 scannerData, 45 tickGeneric, 46 tickString, 49 currentTime, 50 realTimeBar,"
              + " 52 contractDetailsEnd, 53 openOrderEnd, 54 accountDownloadEnd,"
              + " 55 execDetailsEnd, 57 tickSnapshotEnd, 58 marketDataType, 59 commissionReport,"
              + " 61 position, 62 positionEnd, 63 accountSummary, 64 accountSummaryEnd,"
              + " 71 positionMulti, 72 positionMultiEnd, 73 accountUpdateMulti,"
              + " 74 accountUpdateMultiEnd, 79 symbolSamples, 81 tickReqParams, 88 headTimestamp,"
              + " 90 historicalDataUpdate, 93 marketRule, 94 pnl, 95 pnlSingle,"
              + " 96 historicalTicks, 97 historicalTicksBidAsk, 98 historicalTicksLast,"
              + " 99 tickByTick, 100 orderBound, 101 completedOrder, 102 completedOrdersEnd,"
              + " 106 historicalSchedule, 107 userInfo, 108 historicalDataEnd,"
              + " 109 currentTimeInMillis");

  /// What ends a list.
  static final Set<String> END_MARKERS =
      Set.of(
          "contractDetailsEnd",
          "openOrderEnd",
          "accountDownloadEnd",
          "execDetailsEnd",
          "tickSnapshotEnd",
          "positionEnd",
          "accountSummaryEnd",
          "positionMultiEnd",
          "accountUpdateMultiEnd",
          "completedOrdersEnd",
          "historicalDataEnd");

  private MessageKinds() {}

  public static String request(int id) {
    return REQUESTS.getOrDefault(id, "request " + id);
  }

  public static String answer(int id) {
    return ANSWERS.getOrDefault(id, "answer " + id);
  }

  static boolean isRequest(String kind) {
    return REQUESTS.containsValue(kind);
  }

  /// The name in the protocol's own spelling, whatever the capitals; nothing for no name.
  static Optional<String> named(String text) {
    return Stream.concat(REQUESTS.values().stream(), ANSWERS.values().stream())
        .filter(text::equalsIgnoreCase)
        .findFirst();
  }

  /// Every name, in alphabetical order, for an error message.
  static List<String> names() {
    return Stream.concat(REQUESTS.values().stream(), ANSWERS.values().stream()).sorted().toList();
  }

  private static Map<Integer, String> table(String rows) {
    return Stream.of(rows.split(", ", -1))
        .map(row -> row.split(" ", 2))
        .collect(
            Collectors.toMap(
                row -> Integer.valueOf(row[0]), row -> row[1], (a, _) -> a, TreeMap::new));
  }
}
