package org.openbell.tws.connection;

import java.time.Duration;

/// Where the gateway listens.
///
/// @param timeout for the TCP connection
public record Endpoint(String host, int port, Duration timeout) {
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
