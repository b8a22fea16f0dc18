package org.openbell.tws.message;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Everything an order says besides its instrument and its id.
///
/// Account, time in force and order reference are required: the gateway would otherwise fill them
/// from presets nobody sees here.
///
/// @param quantity shares, above zero
/// @param orderType the broker's word: `MKT`, `LMT`, `STP`, `STP LMT`, `MOC`, `LOC` ...
/// @param limitPrice USD per share, for limit types
/// @param auxPrice USD per share, the stop price of stop types
/// @param timeInForce `DAY`, `OPG` (opening auction only), `GTC`, `IOC` ...
/// @param ocaGroup name shared by orders that cancel each other, or empty
/// @param ocaType 0 without a group; 1 cancels the rest, 2 and 3 reduce the rest (2 with block)
/// @param orderRef our reference, echoed in every answer about this order
/// @param goodAfterTime when the order wakes, `yyyyMMdd-HH:mm:ss` in UTC, or empty for at once
/// @param transmit false keeps the order staged in the gateway
/// @param parentId order id of the parent, 0 for none
/// @param whatIf true asks for margin effects and places nothing
/// @param outsideRth true lets the order trigger or fill outside regular trading hours
public record OrderTicket(
    Side side,
    BigDecimal quantity,
    String orderType,
    Optional<BigDecimal> limitPrice,
    Optional<BigDecimal> auxPrice,
    String timeInForce,
    String ocaGroup,
    int ocaType,
    String account,
    String orderRef,
    String goodAfterTime,
    boolean transmit,
    int parentId,
    boolean whatIf,
    boolean outsideRth) {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss").withZone(ZoneOffset.UTC);

  public OrderTicket {
    requireNonNull(side, "side");
    requireNonNull(limitPrice, "limitPrice");
    requireNonNull(auxPrice, "auxPrice");
    requireNonNull(ocaGroup, "ocaGroup");
    requireNonNull(goodAfterTime, "goodAfterTime");
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity " + quantity + " of an order is not above zero");
    }
    requireText("orderType", orderType);
    requireText("timeInForce", timeInForce);
    requireText("account", account);
    requireText("orderRef", orderRef);
    if (ocaType < 0 || ocaType > 3) {
      throw new IllegalArgumentException("ocaType " + ocaType + " is outside 0..3");
    }
    if (parentId < 0) {
      throw new IllegalArgumentException("parentId " + parentId + " is negative");
    }
  }

  /// A market order for the opening auction only.
  public static OrderTicket marketOnOpen(
      Side side, BigDecimal quantity, String account, String orderRef) {
    return market(side, quantity, account, orderRef).withTimeInForce("OPG");
  }

  /// A market order for today.
  public static OrderTicket market(
      Side side, BigDecimal quantity, String account, String orderRef) {
    return plain(side, quantity, "MKT", account, orderRef);
  }

  /// A limit order for today.
  public static OrderTicket limit(
      Side side, BigDecimal quantity, BigDecimal limitPrice, String account, String orderRef) {
    return plain(side, quantity, "LMT", account, orderRef)
        .withPrices(Optional.of(limitPrice), Optional.empty());
  }

  /// A stop order for today: becomes a market order once the stop price trades.
  public static OrderTicket stop(
      Side side, BigDecimal quantity, BigDecimal stopPrice, String account, String orderRef) {
    return plain(side, quantity, "STP", account, orderRef)
        .withPrices(Optional.empty(), Optional.of(stopPrice));
  }

  /// A market order for today that sleeps at the broker until `goodAfterTime`.
  public static OrderTicket marketAfter(
      Instant goodAfterTime, Side side, BigDecimal quantity, String account, String orderRef) {
    return market(side, quantity, account, orderRef).withGoodAfterTime(UTC.format(goodAfterTime));
  }

  /// The same order for `shares` shares.
  public OrderTicket withQuantity(BigDecimal shares) {
    return new OrderTicket(
        side,
        shares,
        orderType,
        limitPrice,
        auxPrice,
        timeInForce,
        ocaGroup,
        ocaType,
        account,
        orderRef,
        goodAfterTime,
        transmit,
        parentId,
        whatIf,
        outsideRth);
  }

  /// The same order with other prices.
  public OrderTicket withPrices(Optional<BigDecimal> limit, Optional<BigDecimal> aux) {
    return new OrderTicket(
        side,
        quantity,
        orderType,
        limit,
        aux,
        timeInForce,
        ocaGroup,
        ocaType,
        account,
        orderRef,
        goodAfterTime,
        transmit,
        parentId,
        whatIf,
        outsideRth);
  }

  /// The same order with another lifetime.
  public OrderTicket withTimeInForce(String lifetime) {
    return new OrderTicket(
        side,
        quantity,
        orderType,
        limitPrice,
        auxPrice,
        lifetime,
        ocaGroup,
        ocaType,
        account,
        orderRef,
        goodAfterTime,
        transmit,
        parentId,
        whatIf,
        outsideRth);
  }

  /// The same order as a member of a group that cancels or reduces its siblings.
  public OrderTicket inOcaGroup(String group, int type) {
    return new OrderTicket(
        side,
        quantity,
        orderType,
        limitPrice,
        auxPrice,
        timeInForce,
        group,
        type,
        account,
        orderRef,
        goodAfterTime,
        transmit,
        parentId,
        whatIf,
        outsideRth);
  }

  /// The same order, waking at a time given as text.
  public OrderTicket withGoodAfterTime(String wireTime) {
    return new OrderTicket(
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
        wireTime,
        transmit,
        parentId,
        whatIf,
        outsideRth);
  }

  /// The same order as a child that lives only after its parent.
  public OrderTicket childOf(int parentOrderId, boolean transmitNow) {
    return new OrderTicket(
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
        transmitNow,
        parentOrderId,
        whatIf,
        outsideRth);
  }

  /// The same order as a question about its margin effects.
  public OrderTicket asWhatIf() {
    return new OrderTicket(
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
        true,
        parentId,
        true,
        outsideRth);
  }

  private static OrderTicket plain(
      Side side, BigDecimal quantity, String orderType, String account, String orderRef) {
    return new OrderTicket(
        side,
        quantity,
        orderType,
        Optional.empty(),
        Optional.empty(),
        "DAY",
        "",
        0,
        account,
        orderRef,
        "",
        true,
        0,
        false,
        false);
  }

  private static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("order without " + name + ": set it explicitly");
    }
  }
}
