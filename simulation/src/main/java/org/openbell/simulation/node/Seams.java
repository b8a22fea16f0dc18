package org.openbell.simulation.node;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.exit.exit.ExitPolicy;
import org.openbell.exit.exit.Positions;
import org.openbell.kit.Inbox;
import org.openbell.kit.Outbox;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.event.Envelope;
import org.openbell.model.session.TradingCalendar;
import org.openbell.order.Books;
import org.openbell.order.OrderPolicy;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.Gateway;
import org.openbell.order.house.TradingSwitch;
import org.openbell.simulation.plan.Part;

/// Where something can be put between a service and its ports. Nothing is, unless a test wants to
/// know whether the judge would notice.
public interface Seams {
  Seams NONE = new Seams() {};

  default Inbox inbox(Part part, Inbox inbox) {
    return inbox;
  }

  default Outbox outbox(Part part, Outbox outbox) {
    return outbox;
  }

  /// Whether the relay tells this event, or loses it.
  default boolean publishes(Envelope envelope) {
    return true;
  }

  default Consumer<Envelope> effect(Part part, Consumer<Envelope> effect) {
    return effect;
  }

  default TradingCalendar calendar(Part part, TradingCalendar calendar) {
    return calendar;
  }

  default BuildId build(Part part, BuildId build) {
    return build;
  }

  default Books books(Books books) {
    return books;
  }

  default OrderPolicy policy(OrderPolicy policy) {
    return policy;
  }

  /// `desk` takes reports, as the gateway's own would.
  default Gateway gateway(Gateway gateway, Consumer<BrokerReport> desk) {
    return gateway;
  }

  default Consumer<BrokerReport> reports(Consumer<BrokerReport> desk) {
    return desk;
  }

  default TradingSwitch.Listener stops(
      Supplier<TradingSwitch> trading, TradingSwitch.Listener listener) {
    return listener;
  }

  default ExitPolicy policy(ExitPolicy policy) {
    return policy;
  }

  default Positions positions(Positions positions) {
    return positions;
  }

  default ApprovalBook approvals(ApprovalBook approvals) {
    return approvals;
  }
}
