package org.openbell.order.gate;

/// Why our own gate stopped an order. The names are part of the contract: counted, searched, kept.
public enum DenialReason {
  NOT_ARMED("the day is not armed"),
  HALTED("trading is halted"),
  DAY_IS_DONE("every master position has reached its target"),
  WRONG_ACCOUNT("the account does not fit the mode"),
  NOT_RECONCILED("the books were not compared with the broker's"),
  OUTSIDE_ENTRY_WINDOW("outside the entry window"),
  FOREIGN_HOLDING("the account holds this symbol, and not by us"),
  DUPLICATE("this trade has an entry order already"),
  TOO_MANY_POSITIONS("as many positions as allowed are open or opening"),
  NOTIONAL_PER_ORDER("the order is too large"),
  NOTIONAL_PER_DAY("the day's notional is spent"),
  ORDERS_PER_DAY("the day's number of orders is spent"),
  NO_CASH("settled cash does not cover it"),
  DAILY_LOSS_LIMIT("the day's loss limit is reached");

  private final String words;

  DenialReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
