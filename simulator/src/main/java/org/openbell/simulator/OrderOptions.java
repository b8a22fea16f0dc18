package org.openbell.simulator;

import java.util.OptionalInt;
import org.openbell.simulator.gateway.OrderSettings;
import picocli.CommandLine.Option;

/// The boxes of a real gateway's settings that concern orders, as options.
final class OrderOptions {
  @Option(
      names = "--read-only",
      description = "The gateway takes no orders and no cancels (error 321).")
  private boolean readOnly;

  @Option(
      names = "--download-open-orders",
      description = "Send a client that connects its live orders unasked.")
  private boolean downloadsOpenOrders;

  @Option(
      names = "--master-client",
      paramLabel = "ID",
      description = "This client is told of everybody's orders and executions.")
  private Integer masterClient;

  @Option(
      names = "--own-cancels-only",
      description =
          "Nobody cancels another client's orders, not even after asking for all open orders.")
  private boolean ownCancelsOnly;

  OrderSettings settings() {
    return new OrderSettings(
        readOnly,
        downloadsOpenOrders,
        masterClient == null ? OptionalInt.empty() : OptionalInt.of(masterClient),
        !ownCancelsOnly);
  }
}
