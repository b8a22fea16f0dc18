package org.openbell.simulator.gateway;

import org.openbell.simulator.scenario.MarketAccess;

/// What a client that asks for market data gets, by what the account has paid for.
final class DataGrants {
  /// The broker's numbers for what a client asks for and gets.
  static final int LIVE_TYPE = 1;

  static final int FROZEN_TYPE = 2;
  static final int DELAYED_TYPE = 3;
  static final int DELAYED_FROZEN_TYPE = 4;

  private static final Notice NOTHING_TO_SAY = new Notice(0, "");

  private DataGrants() {}

  /// A message code and its words; code 0 is silence.
  record Notice(int code, String text) {}

  /// What a request gets: no data at all when `type` is 0.
  record Grant(int type, Notice notice) {
    boolean isRefused() {
      return type == 0;
    }

    boolean isDelayed() {
      return type >= DELAYED_TYPE;
    }
  }

  /// @param wanted the market data type the client asked for
  /// @param trading whether it is between 04:00 and the end of after-hours trading
  static Grant grant(MarketAccess access, int wanted, boolean trading) {
    return switch (access) {
      case LIVE -> new Grant(live(wanted, trading), NOTHING_TO_SAY);
      case PARTLY ->
          new Grant(
              live(wanted, trading),
              new Notice(
                  10090,
                  "Part of requested market data is not subscribed. Subscription-independent ticks"
                      + " are still active.Delayed market data is available."));
      case NOT_SUBSCRIBED ->
          delayedOr(
              wanted,
              trading,
              354,
              "Requested market data is not subscribed.Delayed market data is available.");
      case NOT_FOR_API ->
          delayedOr(
              wanted,
              trading,
              10089,
              "Requested market data requires additional subscription for API. See link in 'Market"
                  + " Data Connections' dialog for more details.Delayed market data is available.");
      case NO_DELAYED ->
          wanted < DELAYED_TYPE
              ? refused(354, "Requested market data is not subscribed.")
              : refused(
                  10168,
                  "Requested market data is not subscribed. Delayed market data is not enabled.");
      case TAKEN -> refused(10197, "No market data during competing live session");
    };
  }

  private static int live(int wanted, boolean trading) {
    var frozen = wanted == FROZEN_TYPE || wanted == DELAYED_FROZEN_TYPE;
    return frozen && !trading ? FROZEN_TYPE : LIVE_TYPE;
  }

  private static Grant delayedOr(int wanted, boolean trading, int code, String text) {
    if (wanted < DELAYED_TYPE) {
      return refused(code, text);
    }
    var frozen = wanted == DELAYED_FROZEN_TYPE && !trading;
    return new Grant(
        frozen ? DELAYED_FROZEN_TYPE : DELAYED_TYPE,
        new Notice(
            10167, "Requested market data is not subscribed. Displaying delayed market data."));
  }

  private static Grant refused(int code, String text) {
    return new Grant(0, new Notice(code, text));
  }
}
