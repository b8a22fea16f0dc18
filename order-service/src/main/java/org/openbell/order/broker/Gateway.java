package org.openbell.order.broker;

/// The broker's door: a broker that has to be connected to before it can be asked anything.
public interface Gateway extends Broker {
  /// Connects with the same client id as ever and returns the lowest order number it takes.
  ///
  /// @throws BrokerUnavailable with the reason, to be tried again later
  int connect();

  /// Ends our connection, so that the next one is a new one.
  void disconnect();
}
