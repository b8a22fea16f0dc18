package org.openbell.simulation.planted;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.DataKind;
import org.openbell.order.broker.Gateway;
import org.openbell.order.broker.Preview;
import org.openbell.order.lifecycle.Order;

/// A gateway that does what the one behind it does; a bug overrides what it bends.
abstract class BentGateway implements Gateway {
  final Gateway real;

  BentGateway(Gateway real) {
    this.real = real;
  }

  @Override
  public int connect() {
    return real.connect();
  }

  @Override
  public void disconnect() {
    real.disconnect();
  }

  @Override
  public boolean isConnected() {
    return real.isConnected();
  }

  @Override
  public void place(Order order) {
    real.place(order);
  }

  @Override
  public void cancel(Order order) {
    real.cancel(order);
  }

  @Override
  public BrokerBooks books() {
    return real.books();
  }

  @Override
  public AccountFigures account() {
    return real.account();
  }

  @Override
  public Preview preview(Order order) {
    return real.preview(order);
  }

  @Override
  public Instant time() {
    return real.time();
  }

  @Override
  public Set<Symbol> orderedByOthers() {
    return real.orderedByOthers();
  }

  @Override
  public Optional<DataKind> data() {
    return real.data();
  }

  @Override
  public void watch(Instrument instrument) {
    real.watch(instrument);
  }
}
