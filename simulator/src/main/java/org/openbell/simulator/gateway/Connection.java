package org.openbell.simulator.gateway;

/// The way to one client. Never blocks: a client that does not read is cut off.
interface Connection {
  void send(Message message);

  /// Ends the connection once everything sent so far is on its way.
  void closeAfterSending(String reason);
}
