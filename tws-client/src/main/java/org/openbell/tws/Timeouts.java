package org.openbell.tws;

import java.time.Duration;
import org.openbell.tws.connection.Ranges;

/// How long anything may take, each 1 ms to 1 h.
///
/// @param connect for the TCP connection
/// @param handshake from there until the session is ready
/// @param request for the complete answer to a query, counted from the call
public record Timeouts(Duration connect, Duration handshake, Duration request) {
  /// Below it, a socket would take the timeout for "none".
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private static final Duration LONGEST = Duration.ofHours(1);

  public Timeouts {
    Ranges.require("connectTimeout", connect, SHORTEST, LONGEST);
    Ranges.require("handshakeTimeout", handshake, SHORTEST, LONGEST);
    Ranges.require("requestTimeout", request, SHORTEST, LONGEST);
  }

  /// 5 s to connect, 15 s to be ready, 10 s per query.
  public static Timeouts usual() {
    return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(10));
  }
}
