package org.openbell.order.house;

/// What can stop entries, and how far. The names are part of the contract: a person clears a cause
/// by its name.
public enum CauseKind {
  HALTED_BY_HAND(TradingState.HALTED, "somebody halted trading"),
  FORGED_ROW(TradingState.HALTED, "a row that this service did not write is in its tables"),
  DISK_FULL(TradingState.HALTED, "the disk is as good as full"),
  REDUCED_BY_HAND(TradingState.REDUCING, "somebody stopped new entries"),
  DISCREPANCY(TradingState.REDUCING, "the broker's books and ours differ"),
  ADOPTED_ORDER(TradingState.REDUCING, "the broker knew an order of ours that our books did not"),
  SEAL_KEY_LOST(TradingState.REDUCING, "the key that proves our rows is not the one of today"),
  NOT_RECONCILED(TradingState.REDUCING, "the books could not be compared with the broker's"),
  CRASH_LOOP(TradingState.REDUCING, "the service was started too often"),
  DISK_NEARLY_FULL(TradingState.REDUCING, "the disk is nearly full"),
  LINE_STOPPED(TradingState.REDUCING, "an event could not be given its effect"),
  CLOCK_SKEW(TradingState.REDUCING, "the clocks disagree");

  private final TradingState state;
  private final String words;

  CauseKind(TradingState state, String words) {
    this.state = state;
    this.words = words;
  }

  /// How far this alone stops trading.
  public TradingState state() {
    return state;
  }

  public String words() {
    return words;
  }
}
