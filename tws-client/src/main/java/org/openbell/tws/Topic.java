package org.openbell.tws;

import java.util.Set;
import org.openbell.tws.message.MarketRule;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.AccountSummaryEnd;
import org.openbell.tws.message.Response.CompletedOrdersEnd;
import org.openbell.tws.message.Response.CurrentTime;
import org.openbell.tws.message.Response.OpenOrdersEnd;
import org.openbell.tws.message.Response.PositionsEnd;

/// Kinds of query whose answers carry no number of their own, so only one of each may be under way.
enum Topic {
  OPEN_ORDERS(OpenOrdersEnd.class, 3, 5),
  COMPLETED_ORDERS(CompletedOrdersEnd.class, 101),
  POSITIONS(PositionsEnd.class, 61),
  /// Its answers are numbered, but the gateway has two slots only, so all use the same number.
  ACCOUNT_SUMMARY(AccountSummaryEnd.class, 63),
  MARKET_RULE(MarketRule.class, 93),
  TIME(CurrentTime.class, 49);

  private final Class<? extends Response> end;
  private final Set<Integer> messageIds;

  Topic(Class<? extends Response> end, Integer... messageIds) {
    this.end = end;
    this.messageIds = Set.of(messageIds);
  }

  boolean isEnd(Response response) {
    return end.isInstance(response);
  }

  /// The messages an answer consists of: when one of them is unreadable, so is the answer.
  Set<Integer> messageIds() {
    return messageIds;
  }
}
