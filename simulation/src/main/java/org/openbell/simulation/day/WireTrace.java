package org.openbell.simulation.day;

import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.simulation.broker.SimulatedGateway;
import org.openbell.simulation.time.VirtualClock;

/// Writes between the events of a day what went over the wire to the gateway and came back.
record WireTrace(VirtualClock clock, Trace trace) implements SimulatedGateway.Wire {
  @Override
  public void sent(String what, Order order, boolean lost) {
    trace.remark(
        clock.now(),
        "-> %s %s number %d: %s %s of %s%s"
            .formatted(
                what,
                order.ref(),
                order.brokerOrderId(),
                order.side(),
                order.shares(),
                order.kind(),
                lost ? ", LOST" : ""));
  }

  @Override
  public void came(BrokerReport report) {
    trace.remark(clock.now(), "<- " + report);
  }

  @Override
  public void looked(BrokerBooks books) {
    trace.remark(
        clock.now(),
        "<- books: %d open, %d over, %d executions"
            .formatted(
                books.openOrders().size(), books.endedOrders().size(), books.fills().size()));
  }
}
