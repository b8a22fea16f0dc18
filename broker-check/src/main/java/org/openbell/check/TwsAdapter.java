package org.openbell.check;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.order.broker.Broker;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.tws.TwsBroker;
import org.openbell.tws.TwsSettings;

/// The adapter that trades: order-service's own connection to the gateway.
final class TwsAdapter implements Adapter {
  private final TwsBroker broker;

  private TwsAdapter(TwsBroker broker) {
    this.broker = broker;
  }

  static Source source(TwsSettings settings, InstantSource clock) {
    return (reports, ticks) -> of(settings, clock, reports, ticks);
  }

  private static Adapter of(
      TwsSettings settings,
      InstantSource clock,
      Consumer<BrokerReport> reports,
      Consumer<TickSeen> ticks) {
    return new TwsAdapter(new TwsBroker(settings, Optional.empty(), clock, reports, ticks));
  }

  @Override
  public Broker broker() {
    return broker;
  }

  @Override
  public int connect() {
    return broker.connect();
  }

  @Override
  public void close() {
    broker.close();
  }
}
