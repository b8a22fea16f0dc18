package org.openbell.simulator.gateway;

import java.util.OptionalInt;

/// How the gateway's owner set it up as far as orders are concerned.
///
/// A `readOnly` gateway takes no orders, changes or cancels. With `downloadsOpenOrders` a client
/// that connects is sent its live orders unasked. The `masterClient` is told of everybody's orders
/// and executions. With `anybodyCancels` a client that asked for all open orders may cancel
/// another's by its order id, as one capture of a real gateway shows and the documentation denies.
public record OrderSettings(
    boolean readOnly,
    boolean downloadsOpenOrders,
    OptionalInt masterClient,
    boolean anybodyCancels) {
  /// A gateway as it comes, but for the read-only box, which a trader has to clear.
  public static final OrderSettings USUAL =
      new OrderSettings(false, false, OptionalInt.empty(), true);

  public OrderSettings withReadOnly(boolean isReadOnly) {
    return new OrderSettings(isReadOnly, downloadsOpenOrders, masterClient, anybodyCancels);
  }

  public OrderSettings withDownload(boolean downloads) {
    return new OrderSettings(readOnly, downloads, masterClient, anybodyCancels);
  }

  public OrderSettings withMaster(int clientId) {
    return new OrderSettings(
        readOnly, downloadsOpenOrders, OptionalInt.of(clientId), anybodyCancels);
  }
}
