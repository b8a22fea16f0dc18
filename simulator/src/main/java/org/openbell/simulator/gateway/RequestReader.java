package org.openbell.simulator.gateway;

import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads one client message at the negotiated version. Numbers of the message versions inside are
/// skipped: clients disagree on them and nothing depends on them.
final class RequestReader {
  private final int version;

  RequestReader(int version) {
    this.version = version;
  }

  /// @throws MalformedFrame when a field that matters is not what it must be
  Request read(byte[] payload) throws MalformedFrame {
    var in = FieldReader.of(payload);
    var id = in.nextInt();
    return switch (id) {
      case 1, 2, 59 -> marketData(id, in);
      case 3 -> new PlaceOrderReader(version, in).read();
      case 4 -> new OrderRequestReader(version, in).cancelOrder();
      case 5 -> new Request.OpenOrders();
      case 6, 61, 62, 63, 64, 74, 75, 76, 77 -> account(id, in);
      case 7 -> new OrderRequestReader(version, in).executions();
      case 8 -> new Request.NextIds();
      case 9 -> contractDetails(in);
      case 14 -> new Request.LogLevel();
      case 15 -> new OrderRequestReader(version, in).autoOpenOrders();
      case 16 -> new Request.AllOpenOrders();
      case 17 -> new Request.ManagedAccounts();
      case 49 -> new Request.CurrentTime();
      case 58 -> new Request.GlobalCancel();
      case 71 -> new Request.StartApi(afterVersion(in).nextInt());
      case 81 -> new Request.MatchingSymbols(in.nextInt(), in.nextString());
      case 91 -> new Request.MarketRule(in.nextInt());
      case 99 -> new OrderRequestReader(version, in).completedOrders();
      case 105 -> new Request.CurrentTimeMillis();
      default -> new Request.Unknown(id);
    };
  }

  private static Request marketData(int id, FieldReader in) throws MalformedFrame {
    afterVersion(in);
    return switch (id) {
      case 1 -> {
        var requestId = in.nextInt();
        var contract = contract(in);
        // Combination orders carry legs here; they are refused by their contract anyway.
        in.skip(2);
        yield new Request.MarketData(requestId, contract, in.nextBoolean());
      }
      case 2 -> new Request.CancelMarketData(in.nextInt());
      default -> new Request.MarketDataType(in.nextInt());
    };
  }

  private static Request account(int id, FieldReader in) throws MalformedFrame {
    afterVersion(in);
    return switch (id) {
      case 6 -> new Request.AccountUpdates(in.nextBoolean());
      case 61 -> new Request.Positions();
      case 62 -> {
        var requestId = in.nextInt();
        in.skip(1);
        yield new Request.AccountSummary(requestId, in.nextString());
      }
      case 63 -> new Request.CancelAccountSummary(in.nextInt());
      case 64 -> new Request.CancelPositions();
      case 74 -> {
        var requestId = in.nextInt();
        in.skip(1);
        yield new Request.PositionsMulti(requestId, in.nextString());
      }
      case 75 -> new Request.CancelPositionsMulti(in.nextInt());
      case 76 -> new Request.AccountUpdatesMulti(in.nextInt(), in.nextString(), in.nextString());
      default -> new Request.CancelAccountUpdatesMulti(in.nextInt());
    };
  }

  private static Request contractDetails(FieldReader in) throws MalformedFrame {
    var requestId = afterVersion(in).nextInt();
    return new Request.ContractDetails(requestId, contract(in));
  }

  /// The twelve contract fields of a request.
  static ContractQuery contract(FieldReader in) throws MalformedFrame {
    var contractId = in.nextInt();
    var symbol = in.nextString();
    var secType = in.nextString();
    in.skip(5);
    var primaryExchange = in.nextString();
    var currency = in.nextString();
    in.skip(2);
    return new ContractQuery(contractId, symbol, secType, primaryExchange, currency);
  }

  private static FieldReader afterVersion(FieldReader in) throws MalformedFrame {
    in.skip(1);
    return in;
  }
}
