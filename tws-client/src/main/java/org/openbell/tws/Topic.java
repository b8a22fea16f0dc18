package org.openbell.tws;

import java.util.Set;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.MarketRule;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.AccountSummaryEnd;
import org.openbell.tws.message.Response.CompletedOrdersEnd;
import org.openbell.tws.message.Response.CurrentTime;
import org.openbell.tws.message.Response.CurrentTimeMillis;
import org.openbell.tws.message.Response.OpenOrdersEnd;
import org.openbell.tws.message.Response.PositionsEnd;

/// Kinds of query whose answers carry no number of their own, so only one of each may be under way.
enum Topic {
  OPEN_ORDERS(OpenOrdersEnd.class),
  COMPLETED_ORDERS(CompletedOrdersEnd.class),
  POSITIONS(PositionsEnd.class),
  /// Its answers are numbered, but the gateway has two slots only, so all use the same number.
  ACCOUNT_SUMMARY(AccountSummaryEnd.class),
  MARKET_RULE(MarketRule.class),
  TIME(CurrentTime.class),
  TIME_MILLIS(CurrentTimeMillis.class),
  ACCOUNT_UPDATES(AccountUpdate.Complete.class);

  private final Class<? extends Response> end;

  Topic(Class<? extends Response> end) {
    this.end = end;
  }

  boolean isEnd(Response response) {
    return end.isInstance(response);
  }

  /// Whether a late answer must not be taken for the next one. A clock that is a few seconds old
  /// does less harm than one that cannot be read again because a single answer was lost.
  boolean lateEndsMatter() {
    return switch (this) {
      case TIME, TIME_MILLIS -> false;
      case OPEN_ORDERS,
          COMPLETED_ORDERS,
          POSITIONS,
          ACCOUNT_SUMMARY,
          MARKET_RULE,
          ACCOUNT_UPDATES ->
          true;
    };
  }

  /// The messages an answer consists of: when one of them is unreadable, so is the answer.
  Set<Integer> messageIds() {
    return switch (this) {
      case OPEN_ORDERS -> Set.of(3, 5);
      case COMPLETED_ORDERS -> Set.of(101);
      case POSITIONS -> Set.of(61);
      case ACCOUNT_SUMMARY -> Set.of(63);
      case MARKET_RULE -> Set.of(93);
      case TIME -> Set.of(49);
      case TIME_MILLIS -> Set.of(109);
      case ACCOUNT_UPDATES -> Set.of(6, 7, 8, 54);
    };
  }
}
