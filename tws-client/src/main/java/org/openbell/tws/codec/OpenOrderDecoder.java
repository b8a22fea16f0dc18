package org.openbell.tws.codec;

import java.math.BigDecimal;
import java.util.Optional;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OpenOrder.MarginEffect;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.message.OrderStatus;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.Gate;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

/// Reads an order as the broker keeps it (message 5) and its progress (message 3).
///
/// Message 5 is strictly positional: 156 fields at version 200 for a plain stock order.
final class OpenOrderDecoder {
  /// Adjusted order, soft dollars, cash quantity and flags; duration to auto-cancel; peg offsets.
  private static final int BEHIND_CONDITIONS_ALWAYS = 16 + 3 + 5;

  private OpenOrderDecoder() {}

  static OpenOrder openOrder(ServerVersion version, FieldReader in) throws MalformedFrame {
    var orderId = in.nextInt();
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
    var clientId = in.nextInt();
    var permId = in.nextLong();
    var outsideRth = in.nextBoolean();
    in.skip(2); // hidden, discretionary amount
    var goodAfterTime = in.nextString();
    in.skip(4 + 19); // allocation and adviser fields; model code to minimum quantity
    var ocaType = in.nextInt();
    in.skip(3); // obsolete flags and cap
    var parentId = in.nextInt();
    skipFromTriggerToSolicited(in);
    var whatIf = in.nextBoolean();
    var state = orderState(version, in);
    skipPegAndConditions(version, in, orderType);
    var submitter = submitter(version, in);
    return new OpenOrder(
        orderId,
        permId,
        clientId,
        contract,
        side,
        quantity,
        orderType,
        limitPrice,
        auxPrice,
        timeInForce,
        ocaGroup,
        ocaType,
        account,
        orderRef,
        goodAfterTime,
        parentId,
        outsideRth,
        whatIf,
        OrderState.of(state.status()),
        state.status(),
        state.margin(),
        state.commission(),
        state.minimumCommission(),
        state.maximumCommission(),
        state.commissionCurrency(),
        state.warningText(),
        state.rejectReason(),
        submitter);
  }

  static OrderStatus orderStatus(FieldReader in) throws MalformedFrame {
    var orderId = in.nextInt();
    var status = in.nextString();
    return new OrderStatus(
        orderId,
        OrderState.of(status),
        status,
        in.nextDecimal(),
        in.nextDecimal(),
        in.nextDecimal(),
        in.nextLong(),
        in.nextInt(),
        in.nextDecimal(),
        in.nextInt(),
        in.nextString());
  }

  private static void skipFromTriggerToSolicited(FieldReader in) throws MalformedFrame {
    in.skip(3); // trigger method, volatility and its type
    OrderBlocks.skipDeltaNeutralOrder(in, 8);
    in.skip(4 + 3); // continuous update to trailing percent; basis points, leg description
    OrderBlocks.skipComboLegs(in);
    OrderBlocks.skipScale(in);
    OrderBlocks.skipHedge(in);
    in.skip(4); // smart routing opt-out, clearing account and intent, not held
    OrderBlocks.skipDeltaNeutralContract(in);
    OrderBlocks.skipAlgorithm(in);
    in.skip(1); // solicited
  }

  private record StateBlock(
      String status,
      MarginEffect margin,
      Optional<BigDecimal> commission,
      Optional<BigDecimal> minimumCommission,
      Optional<BigDecimal> maximumCommission,
      String commissionCurrency,
      String rejectReason,
      String warningText) {}

  private static StateBlock orderState(ServerVersion version, FieldReader in)
      throws MalformedFrame {
    var status = in.nextString();
    var margin =
        new MarginEffect(
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal(),
            in.nextOptionalDecimal());
    var commission = in.nextOptionalDecimal();
    var minimum = in.nextOptionalDecimal();
    var maximum = in.nextOptionalDecimal();
    var currency = in.nextString();
    var rejectReason = "";
    if (version.has(Gate.ORDER_PREVIEW)) {
      in.skip(1 + 9 + 1); // currency, margins outside regular hours, suggested size
      rejectReason = Fields.unescape(in.nextString());
      OrderBlocks.skipItems(in, 7); // allocations
    }
    var warningText = Fields.unescape(in.nextString());
    return new StateBlock(
        status, margin, commission, minimum, maximum, currency, rejectReason, warningText);
  }

  private static void skipPegAndConditions(ServerVersion version, FieldReader in, String orderType)
      throws MalformedFrame {
    in.skip(2); // randomized size and price
    OrderBlocks.skipBenchmark(in, orderType);
    OrderBlocks.skipConditions(in, fieldsBehindConditions(version));
  }

  private static int fieldsBehindConditions(ServerVersion version) {
    return BEHIND_CONDITIONS_ALWAYS
        + fieldsBetweenPegAndSubmitter(version)
        + (version.has(Gate.SUBMITTER) ? 1 : 0)
        + (version.has(Gate.IMBALANCE_ONLY) ? 1 : 0);
  }

  private static int fieldsBetweenPegAndSubmitter(ServerVersion version) {
    return (version.has(Gate.CUSTOMER_ACCOUNT) ? 1 : 0)
        + (version.has(Gate.PROFESSIONAL_CUSTOMER) ? 1 : 0)
        + (version.has(Gate.BOND_ACCRUED_INTEREST) ? 1 : 0)
        + (version.has(Gate.INCLUDE_OVERNIGHT) ? 1 : 0)
        + (version.has(Gate.OPERATOR_IN_OPEN_ORDER) ? 2 : 0);
  }

  private static String submitter(ServerVersion version, FieldReader in) throws MalformedFrame {
    in.skip(BEHIND_CONDITIONS_ALWAYS + fieldsBetweenPegAndSubmitter(version));
    var submitter = version.has(Gate.SUBMITTER) ? in.nextString() : "";
    in.skip(version.has(Gate.IMBALANCE_ONLY) ? 1 : 0);
    return submitter;
  }
}
