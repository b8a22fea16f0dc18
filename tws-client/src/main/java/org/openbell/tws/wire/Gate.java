package org.openbell.tws.wire;

/// A change of message layouts that came with a server version.
///
/// Only versions 174 to 200 matter here: older gateways refuse today's requests, newer ones leave
/// text for protobuf.
public enum Gate {
  /// Execution and bar times carry a time zone name.
  TIME_ZONE_IN_TIMES(174),
  /// Contract queries carry an issuer id.
  ISSUER_ID(176),
  /// Order messages no longer carry an adviser profile.
  ADVISER_PROFILE_REMOVED(177),
  /// Executions say whether their price may still be revised.
  PENDING_PRICE_REVISION(178),
  /// Contract details of funds carry fund fields.
  FUND_FIELDS(179),
  /// Contract details carry the last trade date a second time, bare.
  BARE_LAST_TRADE_DATE(182),
  /// Order messages carry a customer account.
  CUSTOMER_ACCOUNT(183),
  /// Order messages carry the professional customer flag.
  PROFESSIONAL_CUSTOMER(184),
  /// Open orders carry accrued bond interest.
  BOND_ACCRUED_INTEREST(185),
  /// Contract details carry reasons for ineligibility.
  INELIGIBILITY_REASONS(186),
  /// Order requests carry request-for-quote filler fields, see [#QUOTE_FILLERS_REMOVED].
  QUOTE_FILLERS(187),
  /// Order messages carry the overnight flag.
  INCLUDE_OVERNIGHT(189),
  /// The filler fields of [#QUOTE_FILLERS] are gone again.
  QUOTE_FILLERS_REMOVED(190),
  /// Permanent ids may exceed 32 bits.
  WIDE_PERMANENT_ID(191),
  /// Order requests carry the manual order indicator; cancels have a new layout.
  MANUAL_ORDER_INDICATOR(192),
  /// Open orders carry external operator and manual order indicator.
  OPERATOR_IN_OPEN_ORDER(193),
  /// Errors carry a time and no message version.
  ERROR_TIME(194),
  /// Open orders carry a preview block.
  ORDER_PREVIEW(195),
  /// Historical data ends with a message of its own.
  HISTORICAL_DATA_END(196),
  /// The current time can be asked for in milliseconds.
  TIME_IN_MILLIS(197),
  /// Executions and orders name their submitter.
  SUBMITTER(198),
  /// Order messages carry the imbalance-only flag.
  IMBALANCE_ONLY(199),
  /// Execution queries may name days.
  EXECUTION_DAYS(200);

  private final int firstVersion;

  Gate(int firstVersion) {
    this.firstVersion = firstVersion;
  }

  /// The first server version with this layout.
  public int firstVersion() {
    return firstVersion;
  }
}
