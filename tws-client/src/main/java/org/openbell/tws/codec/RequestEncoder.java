package org.openbell.tws.codec;

import org.openbell.tws.message.Request;
import org.openbell.tws.message.Request.AccountSummary;
import org.openbell.tws.message.Request.AccountUpdates;
import org.openbell.tws.message.Request.AllOpenOrders;
import org.openbell.tws.message.Request.AskAccounts;
import org.openbell.tws.message.Request.AskTime;
import org.openbell.tws.message.Request.AskTimeMillis;
import org.openbell.tws.message.Request.CancelAccountSummary;
import org.openbell.tws.message.Request.CancelOrder;
import org.openbell.tws.message.Request.CancelPositions;
import org.openbell.tws.message.Request.CancelTicks;
import org.openbell.tws.message.Request.CompletedOrders;
import org.openbell.tws.message.Request.Executions;
import org.openbell.tws.message.Request.FindContracts;
import org.openbell.tws.message.Request.FindMarketRule;
import org.openbell.tws.message.Request.NextId;
import org.openbell.tws.message.Request.OpenOrders;
import org.openbell.tws.message.Request.PlaceOrder;
import org.openbell.tws.message.Request.Positions;
import org.openbell.tws.message.Request.StartApi;
import org.openbell.tws.message.Request.SubscribeTicks;
import org.openbell.tws.message.Request.UseMarketDataType;
import org.openbell.tws.wire.FieldWriter;
import org.openbell.tws.wire.Gate;
import org.openbell.tws.wire.ServerVersion;

/// Writes whatever this client asks, for the agreed version.
public final class RequestEncoder {
  private RequestEncoder() {}

  /// The payload of one frame.
  ///
  /// @throws IllegalArgumentException when a text has characters the protocol does not carry
  public static byte[] encode(ServerVersion version, Request request) {
    return write(version, request).toPayload();
  }

  private static FieldWriter write(ServerVersion version, Request request) {
    return switch (request) {
      case StartApi(int clientId) -> message(71, 2).add(clientId).addUnset(); // no capabilities
      case PlaceOrder order -> OrderEncoder.placeOrder(version, order);
      case CancelOrder cancel -> OrderEncoder.cancelOrder(version, cancel);
      case OpenOrders() -> message(5, 1);
      case AllOpenOrders() -> message(16, 1);
      case CompletedOrders(boolean apiOnly) -> new FieldWriter().add(99).add(apiOnly);
      case Executions query -> QueryEncoder.executions(version, query);
      case Positions() -> message(61, 1);
      case CancelPositions() -> message(64, 1);
      case AccountSummary query -> QueryEncoder.accountSummary(query);
      case CancelAccountSummary(int id) -> message(63, 1).add(id);
      case AccountUpdates(boolean subscribe, String account) ->
          message(6, 2).add(subscribe).add(account);
      case FindContracts query -> QueryEncoder.findContracts(query);
      case FindMarketRule(int ruleId) -> new FieldWriter().add(91).add(ruleId);
      case UseMarketDataType(int type) -> message(59, 1).add(type);
      case SubscribeTicks ticks -> QueryEncoder.subscribeTicks(ticks);
      case CancelTicks(int id) -> message(2, 1).add(id);
      case NextId() -> message(8, 1).add(1);
      case AskTime() -> message(49, 1);
      case AskTimeMillis() -> askTimeMillis(version);
      case AskAccounts() -> message(17, 1);
    };
  }

  private static FieldWriter askTimeMillis(ServerVersion version) {
    if (!version.has(Gate.TIME_IN_MILLIS)) {
      throw new IllegalArgumentException(
          "a gateway of version " + version.number() + " has no clock in milliseconds");
    }
    return new FieldWriter().add(105);
  }

  private static FieldWriter message(int messageId, int messageVersion) {
    return new FieldWriter().add(messageId).add(messageVersion);
  }
}
