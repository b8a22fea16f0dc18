package org.openbell.simulator.gateway;

import java.util.ArrayList;
import java.util.List;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads what a client sends about orders and executions, placeOrder excepted.
final class OrderRequestReader {
  /// From this version on, cancels have no message version of their own any more, but two fields
  /// more; a real gateway drops those in the old form.
  private static final int NEW_CANCEL = 192;

  private static final int FIELDS_OF_NEW_CANCEL = 4;
  private static final int EARLIER_DAYS = 200;

  private final int version;
  private final FieldReader in;

  OrderRequestReader(int version, FieldReader in) {
    this.version = version;
    this.in = in;
  }

  Request cancelOrder() throws MalformedFrame {
    if (version >= NEW_CANCEL) {
      return in.remaining() < FIELDS_OF_NEW_CANCEL
          ? new Request.Unknown(4)
          : new Request.CancelOrder(in.nextInt());
    }
    in.skip(1);
    return new Request.CancelOrder(in.nextInt());
  }

  Request autoOpenOrders() throws MalformedFrame {
    in.skip(1);
    return new Request.AutoOpenOrders(in.nextBoolean());
  }

  Request completedOrders() throws MalformedFrame {
    return new Request.CompletedOrders(in.nextBoolean());
  }

  Request executions() throws MalformedFrame {
    in.skip(1);
    var requestId = in.nextInt();
    try {
      return new Request.Executions(requestId, filter());
    } catch (MalformedFrame e) {
      return new Request.Unreadable(requestId, e.getMessage());
    }
  }

  private Request.ExecutionFilter filter() throws MalformedFrame {
    return new Request.ExecutionFilter(
        in.nextInt(),
        in.nextString(),
        in.nextString(),
        in.nextString(),
        in.nextString(),
        in.nextString(),
        in.nextString(),
        version >= EARLIER_DAYS ? specificDates() : List.of());
  }

  /// The last n days always include the one that is simulated, the only one there is.
  private List<Integer> specificDates() throws MalformedFrame {
    in.skip(1);
    var count = in.nextCount(1);
    var dates = new ArrayList<Integer>();
    for (var i = 0; i < count; i++) {
      dates.add(in.nextInt());
    }
    return dates;
  }
}
