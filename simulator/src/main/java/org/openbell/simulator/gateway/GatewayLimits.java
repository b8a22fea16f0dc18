package org.openbell.simulator.gateway;

import java.time.Duration;

/// How much a gateway takes from its clients before it says no.
///
/// @param clients API clients at once
/// @param marketDataLines data lines of all clients together
/// @param messagesPerSecond what one client may send; the violation after the second ends it
/// @param silence how long a new connection may take to say who it is
/// @param frame how long a message may take from its first to its last byte
/// @param unreadMessages what is kept for a client that does not read
public record GatewayLimits(
    int clients,
    int marketDataLines,
    int messagesPerSecond,
    Duration silence,
    Duration frame,
    int unreadMessages) {
  /// The broker's defaults: 32 clients, 100 lines, and half as many messages a second.
  public static GatewayLimits standard() {
    return new GatewayLimits(32, 100, 50, Duration.ofSeconds(15), Duration.ofSeconds(30), 20_000);
  }

  /// These limits with other times for the start of a connection and for one message.
  GatewayLimits within(Duration newSilence, Duration newFrame) {
    return new GatewayLimits(
        clients, marketDataLines, messagesPerSecond, newSilence, newFrame, unreadMessages);
  }

  /// A twentieth of the lines may be followed trade by trade.
  int tickByTickLines() {
    return Math.max(1, marketDataLines / 20);
  }
}
