package org.openbell.simulator.scenario;

/// Which market data the account has paid for, in the ways the broker lets a client feel it.
public enum MarketAccess {
  /// Live data of everything.
  LIVE,
  /// Trades are live, quotes are not subscribed: warning 10090.
  PARTLY,
  /// Nothing live, 354; whoever asked for delayed data gets it with 10167.
  NOT_SUBSCRIBED,
  /// Live for screens only, 10089; whoever asked for delayed data gets it with 10167.
  NOT_FOR_API,
  /// Neither live, 354, nor delayed, 10168.
  NO_DELAYED,
  /// Another session of the same login has the data: 10197.
  TAKEN
}
