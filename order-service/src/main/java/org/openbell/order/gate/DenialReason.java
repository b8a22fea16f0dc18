package org.openbell.order.gate;

/// Why our own gate stopped an order. The names are part of the contract: counted, searched, kept.
///
/// They stand in the order in which they are checked. One that `mayPass` keeps a morning's pick
/// waiting until the cut-off, because a link that blinked is no reason to lose the day.
public enum DenialReason {
  NO_LEASE("another instance holds the lease", true),
  NOT_ARMED("the day is not armed", false),
  HALTED("trading is halted", false),
  REDUCING("trading is reduced to exits", false),
  DAY_IS_DONE("every master position has reached its target", false),
  WRONG_ACCOUNT("the account does not fit the mode", false),
  NOT_RECONCILED("the books were not compared with the broker's", true),
  ARMING_WITHHELD("our own checks do not let the day begin", true),
  OUTSIDE_ENTRY_WINDOW("outside the entry window", false),
  NOT_APPROVED("nobody's yes is good for it now", false),
  NOT_A_CANDIDATE("its scan did not find this symbol", true),
  RESTRICTED("the symbol is on the restricted list", false),
  FOREIGN_HOLDING("the account holds this symbol, and not by us", false),
  FOREIGN_ORDER("somebody else's order works in this symbol", false),
  DUPLICATE("this trade has an entry order already", false),
  TRADED_TODAY("this symbol was traded today", false),
  TOO_MANY_MASTERS("as many of the morning's positions as allowed", false),
  TOO_MANY_APPROVED("as many approved positions as allowed", false),
  OLD_SCAN("the scan behind it is too old", false),
  NO_PRICE("no price that is fresh enough", true),
  PRICE_COLLAR("the price ran away from the plan", false),
  LIMIT_ABOVE_PLAN("the order may pay more than the plan says", false),
  TOO_SMALL("not worth its commission", false),
  SHARES_PER_ORDER("too many shares", false),
  NOTIONAL_PER_ORDER("the order is too large", false),
  NOTIONAL_PER_DAY("the day's notional is spent", false),
  EXPOSURE("too much would be held at once", false),
  ENTRIES_PER_MINUTE("too many entries within a minute", true),
  ORDERS_PER_DAY("the day's number of orders is spent", false),
  NO_CASH("settled cash does not cover it", false),
  DAILY_LOSS_LIMIT("the day's loss limit is reached", false),
  STOPS_IN_A_ROW("too many positions in a row were stopped out", false),
  NO_PREVIEW("the broker's preview did not say yes", true);

  private final String words;
  private final boolean mayPass;

  DenialReason(String words, boolean mayPass) {
    this.words = words;
    this.mayPass = mayPass;
  }

  public String words() {
    return words;
  }

  /// Whether waiting can help.
  public boolean mayPass() {
    return mayPass;
  }
}
