package org.openbell.tws.message;

import java.time.Instant;
import java.util.List;

/// Everything the gateway can say, including what nobody here understands.
public sealed interface Response
    permits AccountUpdate,
        AccountValue,
        Commission,
        CompletedOrder,
        ContractDetails,
        ErrorAnswer,
        Execution,
        GatewayNotice,
        MarketRule,
        OpenOrder,
        OrderStatus,
        Position,
        Response.AccountSummaryEnd,
        Response.CompletedOrdersEnd,
        Response.ContractDetailsEnd,
        Response.CurrentTime,
        Response.CurrentTimeMillis,
        Response.ExecutionsEnd,
        Response.ManagedAccounts,
        Response.NextOrderId,
        Response.Notice,
        Response.OpenOrdersEnd,
        Response.OrderBound,
        Response.PositionsEnd,
        Response.Warning,
        Tick,
        Unrecognized {

  /// Nothing failed: a data farm went up, down or to sleep, or an answer nobody waits for.
  record Notice(int code, String text) implements Response {}

  /// The order or request stays alive, but something about it is worth a look.
  ///
  /// @param requestOrOrderId -1 when it concerns neither
  record Warning(int requestOrOrderId, int code, String text) implements Response {}

  /// The gateway's clock, in whole seconds.
  record CurrentTime(Instant time) implements Response {}

  /// The gateway's clock, in milliseconds.
  record CurrentTimeMillis(Instant time) implements Response {}

  /// The lowest order id the gateway will take from this client id.
  record NextOrderId(int orderId) implements Response {}

  /// The accounts of the login.
  record ManagedAccounts(List<String> accounts) implements Response {
    public ManagedAccounts {
      accounts = List.copyOf(accounts);
    }
  }

  /// A manual order got an order id.
  record OrderBound(long permId, int clientId, int orderId) implements Response {}

  /// All matches of a contract query were sent.
  record ContractDetailsEnd(int requestId) implements Response {}

  /// All working orders were sent.
  record OpenOrdersEnd() implements Response {}

  /// All finished orders were sent.
  record CompletedOrdersEnd() implements Response {}

  /// All executions were sent.
  record ExecutionsEnd(int requestId) implements Response {}

  /// All positions were sent; changes follow.
  record PositionsEnd() implements Response {}

  /// All account values were sent; changes follow.
  record AccountSummaryEnd(int requestId) implements Response {}
}
