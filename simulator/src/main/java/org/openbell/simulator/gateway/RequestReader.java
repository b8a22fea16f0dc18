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
    if (DataRequestReader.reads(id)) {
      return new Request.Data(DataRequestReader.read(id, in));
    }
    return switch (id) {
      case 3 -> new PlaceOrderReader(version, in).read();
      case 4 -> new OrderRequestReader(version, in).cancelOrder();
      case 5 -> new Request.OpenOrders();
      case 7 -> new OrderRequestReader(version, in).executions();
      case 8 -> new Request.NextIds();
      case 14 -> new Request.LogLevel();
      case 15 -> new OrderRequestReader(version, in).autoOpenOrders();
      case 16 -> new Request.AllOpenOrders();
      case 17 -> new Request.ManagedAccounts();
      case 49 -> new Request.CurrentTime();
      case 58 -> new Request.GlobalCancel();
      case 71 -> new Request.StartApi(afterVersion(in).nextInt());
      case 99 -> new OrderRequestReader(version, in).completedOrders();
      case 105 -> new Request.CurrentTimeMillis();
      default -> new Request.Unknown(id);
    };
  }

  private static FieldReader afterVersion(FieldReader in) throws MalformedFrame {
    in.skip(1);
    return in;
  }
}
