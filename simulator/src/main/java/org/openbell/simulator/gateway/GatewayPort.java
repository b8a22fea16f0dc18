package org.openbell.simulator.gateway;

/// The port at which a gateway takes clients in: closed while it restarts.
interface GatewayPort {
  void shut();

  /// False when it cannot be had again yet.
  boolean reopen();
}
