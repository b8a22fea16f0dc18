package org.openbell.simulator.gateway;

import java.time.Instant;
import java.util.OptionalInt;

/// One connected client: its version, its client id once it started, and what it subscribed to.
///
/// Orders and positions are not here: they outlive a connection.
final class Session {
  private final Connection connection;
  private final int version;
  private final RequestReader reader;
  private final OutgoingMail mail;
  private OptionalInt clientId = OptionalInt.empty();
  private final Subscriptions subscriptions = new Subscriptions();
  private boolean silenced;
  private boolean knowsAllOrders;

  Session(Connection connection, int version, OutgoingMail mail) {
    this.connection = connection;
    this.version = version;
    this.reader = new RequestReader(version);
    this.mail = mail;
  }

  Connection connection() {
    return connection;
  }

  int version() {
    return version;
  }

  RequestReader reader() {
    return reader;
  }

  boolean hasStarted() {
    return clientId.isPresent();
  }

  /// Only after the client started.
  int clientId() {
    return clientId.orElseThrow(() -> new IllegalStateException("client has not started"));
  }

  void start(int id) {
    clientId = OptionalInt.of(id);
  }

  void send(Message message) {
    mail.post(this, message);
  }

  void error(int id, int code, String text, Instant now) {
    send(SystemMessages.error(version, id, code, text, now));
  }

  /// Nothing reaches this client any more, although it may not know yet.
  void silence() {
    silenced = true;
  }

  boolean isSilenced() {
    return silenced;
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  /// Whether the client has seen the orders of others.
  boolean knowsAllOrders() {
    return knowsAllOrders;
  }

  void learnAllOrders() {
    knowsAllOrders = true;
  }

  @Override
  public String toString() {
    return clientId.isPresent() ? "client " + clientId.getAsInt() : "new client";
  }
}
