package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a client asks for, in the broker's vocabulary.
sealed interface Request {
  record StartApi(int clientId) implements Request {}

  /// Everything about papers, prices and the account.
  record Data(DataRequest request) implements Request {}

  /// An order in the client's words; only `complaint`, if any, was found wrong so far.
  record PlaceOrder(
      int orderId,
      ContractQuery contract,
      String action,
      BigDecimal quantity,
      String orderType,
      Optional<BigDecimal> limitPrice,
      Optional<BigDecimal> auxPrice,
      Optional<BigDecimal> trailStopPrice,
      Optional<BigDecimal> trailingPercent,
      String timeInForce,
      String ocaGroup,
      int ocaType,
      String account,
      String orderRef,
      boolean transmit,
      int parentId,
      boolean outsideRegularHours,
      String goodAfterTime,
      String goodTillDate,
      boolean whatIf,
      Optional<Complaint> complaint)
      implements Request {}

  /// A request of which a field is not what it must be.
  record Unreadable(int requestId, String problem) implements Request {}

  /// A message code and its words, found while reading an order.
  record Complaint(int code, String text) {}

  record CancelOrder(int orderId) implements Request {}

  record GlobalCancel() implements Request {}

  record OpenOrders() implements Request {}

  record AllOpenOrders() implements Request {}

  record AutoOpenOrders(boolean bind) implements Request {}

  /// With `apiOnly`, orders that were entered by hand are left out.
  record CompletedOrders(boolean apiOnly) implements Request {}

  record NextIds() implements Request {}

  record Executions(int requestId, ExecutionFilter filter) implements Request {}

  /// Empty texts and lists ask for everything; dates are numbers like 20261120.
  record ExecutionFilter(
      int clientId,
      String account,
      String time,
      String symbol,
      String secType,
      String exchange,
      String side,
      List<Integer> dates) {
    public ExecutionFilter {
      dates = List.copyOf(dates);
    }
  }

  record ManagedAccounts() implements Request {}

  record CurrentTime() implements Request {}

  record CurrentTimeMillis() implements Request {}

  /// Changes only how much the gateway logs.
  record LogLevel() implements Request {}

  /// A message this gateway does not know; clients may send newer ones.
  record Unknown(int messageId) implements Request {}
}
