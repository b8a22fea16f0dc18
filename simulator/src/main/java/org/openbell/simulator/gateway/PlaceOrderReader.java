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
/// uses are skipped with their conditions honored. Clients leave out what they do not set in two
/// ways, an empty field or the largest number of its type, and both are read.
final class PlaceOrderReader {
  /// From this version on, the financial-advisor profile is no longer sent.
  private static final int WITHOUT_FA_PROFILE = 177;

  /// Position of the exchange among all fields of the message.
  private static final int EXCHANGE = 9;

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

  private record Trailing(Optional<BigDecimal> stopPrice, Optional<BigDecimal> percent) {}

  /// A field that is not what it must be makes the whole order unreadable, under its id.
  Request read() throws MalformedFrame {
    var orderId = in.nextInt();
    try {
      return read(orderId);
    } catch (MalformedFrame e) {
      return new Request.Unreadable(orderId, e.getMessage());
    }
  }

  private PlaceOrder read(int orderId) throws MalformedFrame {
    var contract = ContractQuery.read(in);
    in.skip(2); // secIdType, secId
    var head = head();
    var routing = routing();
    skipLegs(contract.secType());
    in.skip(2); // sharesAllocation, discretionaryAmt
    var goodAfterTime = in.nextString();
    var goodTillDate = in.nextString();
    in.skip(version < WITHOUT_FA_PROFILE ? 4 : 3);
    in.skip(4); // modelCode, shortSaleSlot, designatedLocation, exemptCode
    var ocaType = in.nextInt();
    readObsoleteAttributes();
    readVolatility(head.orderType());
    var trailing = readTrailing();
    readScaleHedgeAndAlgo();
    var whatIf = in.nextBoolean();
    if (readConditions(head.orderType())) {
      readEnd(head.orderType());
    }
    return new PlaceOrder(
        orderId,
        contract,
        head.action(),
        head.quantity(),
        head.orderType(),
        head.limitPrice(),
        head.auxPrice(),
        trailing.stopPrice(),
        trailing.percent(),
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

  /// A combination is refused by its contract later; here it only must not shift the fields.
  private void skipLegs(String secType) throws MalformedFrame {
    if (secType.equals("BAG")) {
      in.skip(8 * in.nextCount(8));
      in.skip(in.nextCount(1));
      in.skip(2 * in.nextCount(2));
    }
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
    in.skip(2); // continuousUpdate, referencePriceType
  }

  private Trailing readTrailing() throws MalformedFrame {
    return new Trailing(in.nextOptionalDecimal(), in.nextOptionalDecimal());
  }

  private void readScaleHedgeAndAlgo() throws MalformedFrame {
    in.skip(2); // scaleInitLevelSize, scaleSubsLevelSize
    var isScaled = in.nextOptionalDecimal().filter(step -> step.signum() > 0).isPresent();
    in.skip(isScaled ? 7 : 0);
    complainIf(isScaled, 321, "Error validating request: scale orders are not simulated");
    in.skip(3); // scaleTable, activeStartTime, activeStopTime
    var isHedge = !in.nextString().isEmpty(); // hedgeType
    in.skip(isHedge ? 1 : 0);
    complainIf(isHedge, 321, "Error validating request: hedging orders are not simulated");
    in.skip(4); // optOutSmartRouting, clearingAccount, clearingIntent, notHeld
    in.skip(in.nextBoolean() ? 3 : 0); // deltaNeutralContract
    if (!in.nextString().isEmpty()) { // algoStrategy
      in.skip(2 * in.nextCount(2));
      complainIf(true, 321, "Error validating request: algorithmic orders are not simulated");
    }
    in.skip(1); // algoId
  }

  /// Whether the message can be read any further: conditions come in many shapes, all refused.
  private boolean readConditions(String orderType) throws MalformedFrame {
    in.skip(4); // orderMiscOptions, solicited, randomizeSize, randomizePrice
    in.skip(orderType.equals("PEG BENCH") ? 5 : 0);
    var conditions = in.nextInt();
    complainIf(
        conditions > 0, 321, "Error validating request: conditional orders are not simulated");
    return conditions <= 0;
  }

  private void readEnd(String orderType) throws MalformedFrame {
    in.skip(20); // adjusted order to duration
    complainIf(
        in.nextOptionalInt().isPresent(),
        10274,
        "The 'PostToAts' attribute is not valid for this order.");
    in.skip(3); // autoCancelParent, advancedErrorOverride, manualOrderTime
    skipPegOffsets(orderType);
    skipFrom(183, 1); // customerAccount
    skipFrom(184, 1); // professionalCustomer
    in.skip(version >= 187 && version <= 189 ? 2 : 0); // fillers of a removed feature
    skipFrom(189, 1); // includeOvernight
    skipFrom(192, 1); // manualOrderIndicator
    if (version >= 199) {
      complainIf(in.nextBoolean(), 10342, "The 'ImbalanceOnly' attribute is not allowed here.");
    }
  }

  private void skipPegOffsets(String orderType) throws MalformedFrame {
    in.skip(in.fields().get(EXCHANGE).equals("IBKRATS") ? 1 : 0);
    if (orderType.equals("PEG BEST")) {
      in.skip(1); // minCompeteSize
      in.skip(in.nextString().startsWith("Infinit") ? 2 : 0);
    }
    in.skip(orderType.equals("PEG MID") ? 2 : 0);
  }

  private void skipFrom(int firstVersion, int count) throws MalformedFrame {
    in.skip(version >= firstVersion ? count : 0);
  }

  private void complainIf(boolean wrong, int code, String text) {
    if (wrong && complaint.isEmpty()) {
      complaint = Optional.of(new Complaint(code, text));
    }
  }
}
