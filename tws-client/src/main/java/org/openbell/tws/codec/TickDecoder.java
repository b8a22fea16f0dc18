package org.openbell.tws.codec;

import org.openbell.tws.message.Tick.MarketDataTypeNotice;
import org.openbell.tws.message.Tick.SnapshotEnd;
import org.openbell.tws.message.Tick.TickGeneric;
import org.openbell.tws.message.Tick.TickParameters;
import org.openbell.tws.message.Tick.TickPrice;
import org.openbell.tws.message.Tick.TickSize;
import org.openbell.tws.message.Tick.TickString;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads market data (messages 1, 2, 45, 46, 57, 58, 81).
final class TickDecoder {
  private static final int CAN_AUTO_EXECUTE = 1;
  private static final int PAST_LIMIT = 1 << 1;
  private static final int PRE_OPEN = 1 << 2;

  private TickDecoder() {}

  static TickPrice price(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    var requestId = in.nextInt();
    var tickType = in.nextInt();
    var price = in.nextDecimal();
    var size = in.nextDecimal();
    var mask = in.remaining() > 0 ? in.nextInt() : 0;
    return new TickPrice(
        requestId,
        tickType,
        price,
        size,
        (mask & CAN_AUTO_EXECUTE) != 0,
        (mask & PAST_LIMIT) != 0,
        (mask & PRE_OPEN) != 0);
  }

  static TickSize size(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new TickSize(in.nextInt(), in.nextInt(), in.nextDecimal());
  }

  static TickGeneric generic(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new TickGeneric(in.nextInt(), in.nextInt(), in.nextDecimal());
  }

  static TickString string(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new TickString(in.nextInt(), in.nextInt(), in.nextString());
  }

  static SnapshotEnd snapshotEnd(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new SnapshotEnd(in.nextInt());
  }

  static MarketDataTypeNotice marketDataType(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new MarketDataTypeNotice(in.nextInt(), in.nextInt());
  }

  static TickParameters parameters(FieldReader in) throws MalformedFrame {
    return new TickParameters(in.nextInt(), in.nextDecimal(), in.nextString());
  }
}
