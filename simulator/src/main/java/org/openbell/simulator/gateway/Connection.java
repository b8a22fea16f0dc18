package org.openbell.simulator.gateway;

/// The way to one client. Never blocks: a client that does not read is cut off.
interface Connection {
  void send(Message message);

  /// Ends the connection once everything sent so far is on its way.
  void closeAfterSending(String reason);

  /// Something goes wrong on the line; a connection without a line has nothing to go wrong.
  default void suffer(LinkAct act) {}
}
