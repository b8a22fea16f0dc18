package org.openbell.tws.codec;

import org.openbell.tws.message.Commission;
import org.openbell.tws.message.Execution;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads executions (message 11) and what they cost (message 59).
///
/// Shares, price and commission must be there: a missing one must not be taken for zero.
final class ExecutionDecoder {
  private ExecutionDecoder() {}

  static Execution execution(FieldReader in) throws MalformedFrame {
    var requestId = in.nextInt();
    var orderId = in.nextInt();
    var contract = Fields.contract(in);
    var executionId = in.nextString();
    var time = WireTime.parse(in.nextString());
    var account = in.nextString();
    var exchange = in.nextString();
    var side = Fields.side(in.nextString());
    var shares = in.nextPresentDecimal("shares");
    var price = in.nextPresentDecimal("price");
    var permId = in.nextLong();
    var clientId = in.nextInt();
    in.skip(1); // liquidation
    var cumulativeQuantity = in.nextDecimal();
    var averagePrice = in.nextDecimal();
    var orderRef = in.nextString();
    return new Execution(
        requestId,
        orderId,
        contract,
        executionId,
        time,
        account,
        exchange,
        side,
        shares,
        price,
        permId,
        clientId,
        cumulativeQuantity,
        averagePrice,
        orderRef);
  }

  static Commission commission(FieldReader in) throws MalformedFrame {
    in.skip(1); // message version
    return new Commission(
        in.nextString(),
        in.nextPresentDecimal("commission"),
        in.nextString(),
        in.nextOptionalDecimal());
  }
}
