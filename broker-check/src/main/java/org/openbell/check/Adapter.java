package org.openbell.check;

import java.util.function.Consumer;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.order.broker.Broker;
import org.openbell.order.broker.BrokerReport;

/// One connection of the broker adapter that is being tried.
public interface Adapter extends AutoCloseable {
  Broker broker();

  /// Connects, and returns the lowest order number that the broker takes.
  ///
  /// @throws org.openbell.order.broker.BrokerUnavailable with the reason
  int connect();

  @Override
  void close();

  /// Makes connections that share one client id.
  interface Source {
    Adapter open(Consumer<BrokerReport> reports, Consumer<TickSeen> ticks);
  }
}
