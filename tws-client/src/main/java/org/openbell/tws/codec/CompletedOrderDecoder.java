package org.openbell.tws.codec;

import org.openbell.tws.message.CompletedOrder;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.Gate;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

/// Reads a finished order (message 101): like an open order, but with a dozen fields fewer and in
/// part other ones.
final class CompletedOrderDecoder {
  private CompletedOrderDecoder() {}

  static CompletedOrder completedOrder(ServerVersion version, FieldReader in)
      throws MalformedFrame {
    var contract = Fields.contract(in);
    var side = Fields.side(in.nextString());
    var quantity = in.nextDecimal();
    var orderType = in.nextString();
    var limitPrice = in.nextOptionalDecimal();
    var auxPrice = in.nextOptionalDecimal();
    var timeInForce = in.nextString();
    var ocaGroup = in.nextString();
    var account = in.nextString();
    in.skip(2); // open-close, origin
    var orderRef = in.nextString();
    var permId = in.nextLong();
    in.skip(3); // outside regular hours, hidden, discretionary amount
    var goodAfterTime = in.nextString();
    skipFromAdviserToSolicited(in);
    var status = in.nextString();
    in.skip(2); // randomized size and price
    OrderBlocks.skipBenchmark(in, orderType);
    OrderBlocks.skipConditions(in, fieldsBehindConditions(version));
    in.skip(6); // trailing stop, limit offset, cash quantity, two flags, auto-cancel date
    var filled = in.nextDecimal();
    in.skip(6); // futures reference to parent's permanent id
    var completedTime = in.nextString();
    var completedStatus = Fields.unescape(in.nextString());
    in.skip(5 + fieldsBetweenPegAndSubmitter(version));
    var submitter = version.has(Gate.SUBMITTER) ? in.nextString() : "";
    return new CompletedOrder(
        permId,
        contract,
        side,
        quantity,
        orderType,
        limitPrice,
        auxPrice,
        timeInForce,
        ocaGroup,
        account,
        orderRef,
        goodAfterTime,
        OrderState.of(status),
        status,
        filled,
        completedTime,
        completedStatus,
        submitter);
  }

  private static void skipFromAdviserToSolicited(FieldReader in) throws MalformedFrame {
    in.skip(3); // adviser group, method, percentage
    in.skip(8); // model code to exempt code
    in.skip(5); // starting price to stock range
    in.skip(8); // display size to volatility type
    OrderBlocks.skipDeltaNeutralOrder(in, 4); // not 8 as in an open order
    in.skip(4 + 1); // continuous update to trailing percent; leg description
    OrderBlocks.skipComboLegs(in);
    OrderBlocks.skipScale(in);
    OrderBlocks.skipHedge(in);
    in.skip(3); // clearing account and intent, not held
    OrderBlocks.skipDeltaNeutralContract(in);
    OrderBlocks.skipAlgorithm(in);
    in.skip(1); // solicited
  }

  private static int fieldsBehindConditions(ServerVersion version) {
    return 20 + fieldsBetweenPegAndSubmitter(version) + (version.has(Gate.SUBMITTER) ? 1 : 0);
  }

  private static int fieldsBetweenPegAndSubmitter(ServerVersion version) {
    return (version.has(Gate.CUSTOMER_ACCOUNT) ? 1 : 0)
        + (version.has(Gate.PROFESSIONAL_CUSTOMER) ? 1 : 0);
  }
}
