package org.openbell.tws.codec;

import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Request.CancelOrder;
import org.openbell.tws.message.Request.PlaceOrder;
import org.openbell.tws.wire.FieldWriter;
import org.openbell.tws.wire.Gate;
import org.openbell.tws.wire.ServerVersion;

/// Writes orders and cancels.
///
/// An order is one flat list, 119 fields at version 200, most of them for features no stock order
/// here uses. Obsolete flags must be false and the price cap unset, or the gateway refuses (10268
/// to 10270, 10274).
final class OrderEncoder {
  private static final int UNSET_INT = Integer.MAX_VALUE;

  private OrderEncoder() {}

  static FieldWriter placeOrder(ServerVersion version, PlaceOrder order) {
    var ticket = order.ticket();
    var out = new FieldWriter().add(3).add(order.orderId());
    Fields.addContract(out, order.contract()).addUnset(2); // security id type, security id
    addTerms(out, ticket);
    addSharesAndAdviser(out, ticket);
    addInstitutional(out, ticket);
    addAlgorithmic(out);
    addOptions(out, ticket);
    addAdjustments(out);
    addVersioned(version, out);
    return out;
  }

  static FieldWriter cancelOrder(ServerVersion version, CancelOrder cancel) {
    var out = new FieldWriter().add(4);
    if (version.has(Gate.MANUAL_ORDER_INDICATOR)) {
      return out.add(cancel.orderId()).addUnset(3); // manual time, operator, indicator
    }
    out.add(1).add(cancel.orderId()).addUnset(); // manual time
    return version.hasQuoteFillers() ? out.addUnset(2).add(UNSET_INT) : out;
  }

  private static void addTerms(FieldWriter out, OrderTicket ticket) {
    out.add(ticket.side().name())
        .add(ticket.quantity())
        .add(ticket.orderType())
        .add(ticket.limitPrice())
        .add(ticket.auxPrice())
        .add(ticket.timeInForce())
        .add(ticket.ocaGroup())
        .add(ticket.account())
        .addUnset() // open-close
        .add(0) // origin: customer
        .add(ticket.orderRef())
        .add(ticket.transmit())
        .add(ticket.parentId());
  }

  private static void addSharesAndAdviser(FieldWriter out, OrderTicket ticket) {
    out.add(false) // block order
        .add(false) // sweep to fill
        .add(0) // display size
        .add(0) // trigger method: broker's default
        .add(ticket.outsideRth())
        .add(false) // hidden
        .addUnset() // shares allocation
        .add(0) // discretionary amount
        .add(ticket.goodAfterTime())
        .addUnset() // good till date
        .addUnset(4); // adviser group, method, percentage; model code
  }

  private static void addInstitutional(FieldWriter out, OrderTicket ticket) {
    out.add(0) // short sale slot
        .addUnset() // designated location
        .add(-1) // exempt code
        .add(ticket.ocaType())
        .addUnset(2) // rule 80A, settling firm
        .add(false) // all or none
        .addUnset(2) // minimum quantity, percent offset
        .add(false) // electronic trade only, obsolete
        .add(false) // firm quote only, obsolete
        .addUnset() // price cap, obsolete
        .add(0) // auction strategy
        .addUnset(5) // starting price to stock range
        .add(false); // override percentage constraints
  }

  private static void addAlgorithmic(FieldWriter out) {
    out.addUnset(4) // volatility, its type, delta neutral order and price
        .add(false) // continuous update
        .addUnset(3) // reference price type, trailing stop and percent
        .addUnset(3) // scale sizes and increment
        .addUnset(4) // scale table, active start and stop, hedge
        .add(false) // smart routing opt-out
        .addUnset(2) // clearing account and intent
        .add(false) // not held
        .add(false) // delta neutral contract
        .addUnset(2); // algorithm and its id
  }

  private static void addOptions(FieldWriter out, OrderTicket ticket) {
    out.add(ticket.whatIf())
        .addUnset() // misc options
        .add(false) // solicited
        .add(false) // randomize size
        .add(false) // randomize price
        .add(0); // number of conditions
  }

  private static void addAdjustments(FieldWriter out) {
    out.addUnset() // adjusted order type
        .addUnset(5) // trigger price to adjusted trailing amount
        .add(0) // adjustable trailing unit
        .addUnset(3) // external operator, soft dollar tier
        .addUnset() // cash quantity
        .addUnset(4) // regulatory decision makers
        .add(false) // no automatic price for hedge
        .add(false) // order container
        .add(false) // discretionary up to limit
        .addUnset() // price management: account default
        .addUnset(2) // duration, post to alternative venue
        .add(false) // auto-cancel parent
        .addUnset(2); // error override, manual order time
  }

  private static void addVersioned(ServerVersion version, FieldWriter out) {
    if (version.has(Gate.CUSTOMER_ACCOUNT)) {
      out.addUnset();
    }
    if (version.has(Gate.PROFESSIONAL_CUSTOMER)) {
      out.add(false);
    }
    if (version.hasQuoteFillers()) {
      out.addUnset().add(UNSET_INT);
    }
    if (version.has(Gate.INCLUDE_OVERNIGHT)) {
      out.add(false);
    }
    if (version.has(Gate.MANUAL_ORDER_INDICATOR)) {
      out.addUnset();
    }
    if (version.has(Gate.IMBALANCE_ONLY)) {
      out.add(false);
    }
  }
}
