package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.util.Optional;
import org.openbell.simulator.gateway.Request.Complaint;
import org.openbell.simulator.gateway.Request.PlaceOrder;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads placeOrder, by position: some hundred fields, of which a stock order uses twenty.
///
/// Fields are read in wire order into variables named after the protocol; groups that nobody here
/// uses are skipped with their conditions honored.
final class PlaceOrderReader {
  /// From this version on, the financial-advisor profile is no longer sent.
  private static final int WITHOUT_FA_PROFILE = 177;

  private final int version;
  private final FieldReader in;
  private Optional<Complaint> complaint = Optional.empty();

  PlaceOrderReader(int version, FieldReader in) {
    this.version = version;
    this.in = in;
  }

  private record Head(
      String action,
      BigDecimal quantity,
      String orderType,
      Optional<BigDecimal> limitPrice,
      Optional<BigDecimal> auxPrice,
      String timeInForce) {}

  private record Routing(
      String ocaGroup,
      String account,
      String orderRef,
      boolean transmit,
      int parentId,
      boolean outsideRegularHours) {}

  PlaceOrder read() throws MalformedFrame {
    var orderId = in.nextInt();
    var contract = RequestReader.contract(in);
    if (contract.secType().equals("BAG")) {
      throw new MalformedFrame("combination orders are not spoken here");
    }
    in.skip(2); // secIdType, secId
    var head = head();
    var routing = routing();
    in.skip(2); // sharesAllocation, discretionaryAmt
    var goodAfterTime = in.nextString();
    var goodTillDate = in.nextString();
    in.skip(version < WITHOUT_FA_PROFILE ? 4 : 3);
    in.skip(4); // modelCode, shortSaleSlot, designatedLocation, exemptCode
    var ocaType = in.nextInt();
    readObsoleteAttributes();
    readVolatility(head.orderType());
    readScaleHedgeAndAlgo();
    var whatIf = in.nextBoolean();
    readConditionsAndAts();
    return new PlaceOrder(
        orderId,
        contract,
        head.action(),
        head.quantity(),
        head.orderType(),
        head.limitPrice(),
        head.auxPrice(),
        head.timeInForce(),
        routing.ocaGroup(),
        ocaType,
        routing.account(),
        routing.orderRef(),
        routing.transmit(),
        routing.parentId(),
        routing.outsideRegularHours(),
        goodAfterTime,
        goodTillDate,
        whatIf,
        complaint);
  }

  private Head head() throws MalformedFrame {
    return new Head(
        in.nextString(),
        in.nextDecimal(),
        in.nextString(),
        in.nextOptionalDecimal(),
        in.nextOptionalDecimal(),
        in.nextString());
  }

  private Routing routing() throws MalformedFrame {
    var ocaGroup = in.nextString();
    var account = in.nextString();
    in.skip(2); // openClose, origin
    var orderRef = in.nextString();
    var transmit = in.nextString();
    var parentId = in.nextInt();
    in.skip(4); // blockOrder, sweepToFill, displaySize, triggerMethod
    var outsideRegularHours = in.nextBoolean();
    in.skip(1); // hidden
    // Some clients leave transmit empty when the caller did not set it; they mean yes.
    return new Routing(
        ocaGroup, account, orderRef, !transmit.equals("0"), parentId, outsideRegularHours);
  }

  private void readObsoleteAttributes() throws MalformedFrame {
    in.skip(5); // rule80A, settlingFirm, allOrNone, minQty, percentOffset
    complainIf(in.nextBoolean(), 10268, "The 'EtradeOnly' order attribute is not supported.");
    complainIf(in.nextBoolean(), 10269, "The 'FirmQuoteOnly' order attribute is not supported.");
    complainIf(
        in.nextOptionalDecimal().isPresent(),
        10270,
        "The 'NbboPriceCap' order attribute is not supported.");
  }

  private void readVolatility(String orderType) throws MalformedFrame {
    in.skip(7); // auctionStrategy, five reference prices, overridePercentageConstraints
    complainIf(
        in.nextOptionalDecimal().isPresent() && !orderType.equals("VOL"),
        321,
        "Error validating request: volatility on an order that is not VOL");
    in.skip(1); // volatilityType
    var deltaNeutralOrderType = in.nextString();
    in.skip(1); // deltaNeutralAuxPrice
    in.skip(deltaNeutralOrderType.isEmpty() ? 0 : 8);
  }

  private void readScaleHedgeAndAlgo() throws MalformedFrame {
    in.skip(6); // continuousUpdate, referencePriceType, two trail and two scale fields
    var scaleStep = in.nextOptionalDecimal();
    in.skip(scaleStep.filter(step -> step.signum() > 0).isPresent() ? 7 : 0);
    in.skip(3); // scaleTable, activeStartTime, activeStopTime
    in.skip(in.nextString().isEmpty() ? 0 : 1); // hedgeType, hedgeParam
    in.skip(4); // optOutSmartRouting, clearingAccount, clearingIntent, notHeld
    in.skip(in.nextBoolean() ? 3 : 0); // deltaNeutralContract
    if (!in.nextString().isEmpty()) { // algoStrategy
      in.skip(2 * in.nextCount(2));
      complainIf(true, 321, "Error validating request: algorithmic orders are not simulated");
    }
    in.skip(1); // algoId
  }

  private void readConditionsAndAts() throws MalformedFrame {
    in.skip(4); // orderMiscOptions, solicited, randomizeSize, randomizePrice
    if (in.nextInt() > 0) {
      complainIf(true, 321, "Error validating request: conditional orders are not simulated");
      return;
    }
    in.skip(20); // adjusted order to duration
    var postToAts = in.nextOptionalInt();
    complainIf(
        postToAts.isPresent(), 10274, "The 'PostToAts' attribute is not valid for this order.");
  }

  private void complainIf(boolean wrong, int code, String text) {
    if (wrong && complaint.isEmpty()) {
      complaint = Optional.of(new Complaint(code, text));
    }
  }
}
