package org.openbell.order.arming;

/// What keeps a day from being armed. The names are part of the contract.
public enum ArmingReason {
  ROLL_CALL("the morning's roll call did not arm the day"),
  BUILD("not everybody runs the build that this service runs"),
  STATE("trading is halted or reduced"),
  NO_ACCOUNT("the gateway did not name an account yet"),
  WRONG_ACCOUNT("the account does not fit the mode and the settings"),
  NOT_RECONCILED("the books were not compared with the broker's lately"),
  NO_SNAPSHOT("the day's account snapshot is not in the books"),
  GATEWAY_CLOCK("our clock and the gateway's differ"),
  DATABASE_CLOCK("our clock and the database's differ"),
  DATA_NOT_LIVE("market data is not live"),
  DISK("the disk is nearly full"),
  NOT_BY_HAND("a live day is armed by hand, with POST /trading/arm");

  private final String words;

  ArmingReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
