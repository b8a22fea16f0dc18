package org.openbell.model.trade;

/// Where a trade came from: the morning's strategy, or a later find that the operator approved.
public enum TradeKind {
  /// One of the morning's picks, bought in the opening auction without asking.
  MASTER,
  /// Found by a rescan; bought only after the operator said yes.
  RESCAN
}
