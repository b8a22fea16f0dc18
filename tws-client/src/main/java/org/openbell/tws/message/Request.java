package org.openbell.tws.message;

import java.util.List;
import java.util.regex.Pattern;

/// Everything this client can ask of the gateway.
public sealed interface Request {
  /// Request ids start here and order ids stay below, because an error message names either with
  /// one and the same field.
  int FIRST_REQUEST_ID = 1_000_000_000;

  /// Whether the request must overtake data requests that wait to be sent.
  default boolean concernsAnOrder() {
    return this instanceof PlaceOrder || this instanceof CancelOrder;
  }

  /// Starts the session under a client id.
  record StartApi(int clientId) implements Request {}

  /// Places an order, or changes it when the id is known.
  record PlaceOrder(int orderId, Contract contract, OrderTicket ticket) implements Request {}

  /// Cancels an order.
  record CancelOrder(int orderId) implements Request {}

  /// Lists working orders of this client id.
  record OpenOrders() implements Request {}

  /// Lists working orders of all clients of the account.
  record AllOpenOrders() implements Request {}

  /// Lists finished orders of the day.
  record CompletedOrders(boolean apiOnly) implements Request {}

  /// Lists executions since midnight, of all clients.
  record Executions(int requestId) implements Request {}

  /// Lists positions and subscribes to their changes.
  record Positions() implements Request {}

  /// Ends the subscription of [Positions].
  record CancelPositions() implements Request {}

  /// Lists account values and subscribes to their changes.
  record AccountSummary(int requestId, List<String> tags) implements Request {
    private static final Pattern TAG = Pattern.compile("[$A-Za-z:]+");

    public AccountSummary {
      tags = List.copyOf(tags);
      for (var tag : tags) {
        if (!TAG.matcher(tag).matches()) {
          throw new IllegalArgumentException("not an account tag: '" + tag + "'");
        }
      }
    }
  }

  /// Ends the subscription of [AccountSummary].
  record CancelAccountSummary(int requestId) implements Request {}

  /// Subscribes to figures and holdings of one account, or ends it. The gateway serves one account
  /// at a time.
  record AccountUpdates(boolean subscribe, String account) implements Request {}

  /// Looks up instruments.
  record FindContracts(int requestId, ContractQuery query) implements Request {}

  /// Looks up the tick sizes of a price rule.
  record FindMarketRule(int ruleId) implements Request {}

  /// Chooses live (1), frozen (2), delayed (3) or delayed-frozen (4) data for later requests.
  record UseMarketDataType(int type) implements Request {}

  /// Subscribes to ticks.
  record SubscribeTicks(int requestId, Contract contract, String genericTicks) implements Request {}

  /// Ends a tick subscription.
  record CancelTicks(int requestId) implements Request {}

  /// Asks for the lowest order id the gateway will take.
  record NextId() implements Request {}

  /// Asks for the gateway's clock in whole seconds.
  record AskTime() implements Request {}

  /// Asks for the gateway's clock in milliseconds; only from version 197 on.
  record AskTimeMillis() implements Request {}

  /// Asks for the accounts of the login.
  record AskAccounts() implements Request {}
}
