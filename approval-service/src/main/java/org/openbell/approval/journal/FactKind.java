package org.openbell.approval.journal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a fact is about, for whoever wants to read only a part of the log.
public enum FactKind {
  /// Orders, fills, positions and their exits.
  TRADE,
  /// What was found, picked, proposed, and decided.
  ASKED,
  /// The day's phases and the parts' coming and going; also whatever is not named here.
  DAY,
  /// What a trader should look at.
  TROUBLE;

  private static final Map<FactKind, Set<String>> TYPES =
      Map.of(
          TROUBLE,
          Set.of(
              "CloseFailed",
              "DiscrepancyFound",
              "FlatUnverified",
              "FlattenFailed",
              "GatewayLost",
              "HaltedUnprotected",
              "OrderDenied",
              "OrderRejected",
              "OrderUnconfirmed",
              "OrderWaits",
              "PositionCarried",
              "ProtectionMissing",
              "RankingFailed",
              "ScanFailed",
              "SoldByHand",
              "StockHaltSeen",
              "StopOverdue",
              "TradingHalted",
              "TradingNotArmed",
              "TradingReduced"),
          ASKED,
          Set.of(
              "ApprovalLapsed",
              "ApprovalRequested",
              "CandidatesFound",
              "PicksRanked",
              "TradeApproved",
              "TradeDeclined",
              "TradeProposed",
              "TradeRefused"),
          TRADE,
          Set.of(
              "CancelOrder",
              "CarriedGone",
              "ClosePosition",
              "CommissionCharged",
              "ExitPlanned",
              "ExitRecorded",
              "FillRecorded",
              "FlatConfirmed",
              "FlattenAll",
              "OrderAccepted",
              "OrderCanceled",
              "OrderPreviewed",
              "OrderSent",
              "PositionClosed",
              "PositionOpened",
              "PositionReduced",
              "ProtectPosition",
              "ProtectionConfirmed",
              "StopTriggered",
              "TargetReached",
              "TradesAgain"));

  /// The types that have a kind of their own.
  static Set<String> named() {
    return TYPES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /// The kind of an event's type, as the envelope names it.
  public static FactKind of(String type) {
    return TYPES.entrySet().stream()
        .filter(each -> each.getValue().contains(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(DAY);
  }
}
