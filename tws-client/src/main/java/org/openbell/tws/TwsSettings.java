package org.openbell.tws;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// Where the gateway is, who we are to it, and how long anything may take.
///
/// @param port 4001 and 4002 are a gateway's usual live and paper ports, 7496 and 7497 those of TWS
/// @param clientId orders belong to it; never 0, which would take over manual orders
/// @param connectTimeout for the TCP connection
/// @param handshakeTimeout from there until the session is ready
/// @param requestTimeout for the complete answer to a query
/// @param messagesPerSecond the gateway allows 50 with the default 100 market data lines
/// @param sendQueueLimit messages that may wait to be sent, for orders and for queries each
public record TwsSettings(
    String host,
    int port,
    int clientId,
    Duration connectTimeout,
    Duration handshakeTimeout,
    Duration requestTimeout,
    int messagesPerSecond,
    int sendQueueLimit) {

  /// Below it, a socket would take the timeout for "none".
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private static final Duration LONGEST = Duration.ofHours(1);

  public TwsSettings {
    requireNonNull(host, "host");
    requireBetween("port", port, 1, 65_535);
    requireBetween("clientId", clientId, 1, Integer.MAX_VALUE);
    requireReasonable("connectTimeout", connectTimeout);
    requireReasonable("handshakeTimeout", handshakeTimeout);
    requireReasonable("requestTimeout", requestTimeout);
    requireBetween("messagesPerSecond", messagesPerSecond, 1, 1_000);
    requireBetween("sendQueueLimit", sendQueueLimit, 1, 10_000);
  }

  /// Everything but the address at its default: 5 s to connect, 15 s to be ready, 10 s per query,
  /// 40 messages per second, 200 waiting.
  public static TwsSettings of(String host, int port, int clientId) {
    return new TwsSettings(
        host,
        port,
        clientId,
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(10),
        40,
        200);
  }

  /// The same with another limit for the TCP connection.
  public TwsSettings withConnectTimeout(Duration timeout) {
    return new TwsSettings(
        host,
        port,
        clientId,
        timeout,
        handshakeTimeout,
        requestTimeout,
        messagesPerSecond,
        sendQueueLimit);
  }

  /// The same with another limit for the handshake.
  public TwsSettings withHandshakeTimeout(Duration timeout) {
    return new TwsSettings(
        host,
        port,
        clientId,
        connectTimeout,
        timeout,
        requestTimeout,
        messagesPerSecond,
        sendQueueLimit);
  }

  /// The same with another limit for queries.
  public TwsSettings withRequestTimeout(Duration timeout) {
    return new TwsSettings(
        host,
        port,
        clientId,
        connectTimeout,
        handshakeTimeout,
        timeout,
        messagesPerSecond,
        sendQueueLimit);
  }

  /// The same with another pace.
  public TwsSettings withMessagesPerSecond(int messages) {
    return new TwsSettings(
        host,
        port,
        clientId,
        connectTimeout,
        handshakeTimeout,
        requestTimeout,
        messages,
        sendQueueLimit);
  }

  /// The same with another number of messages that may wait.
  public TwsSettings withSendQueueLimit(int messages) {
    return new TwsSettings(
        host,
        port,
        clientId,
        connectTimeout,
        handshakeTimeout,
        requestTimeout,
        messagesPerSecond,
        messages);
  }

  private static void requireBetween(String name, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          name + " " + value + " is outside " + lowest + ".." + highest);
    }
  }

  private static void requireReasonable(String name, Duration value) {
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " " + value + " is outside " + SHORTEST + ".." + LONGEST);
    }
  }
}
