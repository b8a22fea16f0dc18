package org.openbell.simulator.gateway;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.openbell.model.instrument.Symbol;
import org.openbell.simulator.market.Quote;

/// One connected client: its version, its client id once it started, and what it subscribed to.
///
/// Orders and positions are not here: they outlive a connection.
final class Session {
  /// A subscribed line: what was last sent, and when in real nanoseconds.
  static final class Line {
    private final Symbol symbol;
    private Quote sent;
    private long sentAtNanos;

    Line(Symbol symbol, Quote sent, long sentAtNanos) {
      this.symbol = symbol;
      this.sent = sent;
      this.sentAtNanos = sentAtNanos;
    }

    Symbol symbol() {
      return symbol;
    }

    Quote sent() {
      return sent;
    }

    boolean mayUpdate(long nowNanos, long leastNanos) {
      return nowNanos - sentAtNanos >= leastNanos;
    }

    void update(Quote quote, long nowNanos) {
      sent = quote;
      sentAtNanos = nowNanos;
    }
  }

  private final Connection connection;
  private final int version;
  private final RequestReader reader;
  private final OutgoingMail mail;
  private OptionalInt clientId = OptionalInt.empty();
  private final Map<Integer, Line> lines = new LinkedHashMap<>();
  private final Map<Integer, String> summaries = new HashMap<>();
  private boolean wantsPositions;
  private boolean wantsAccount;
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

  Map<Integer, Line> lines() {
    return lines;
  }

  /// Tags of each subscribed account summary by request id.
  Map<Integer, String> summaries() {
    return summaries;
  }

  boolean wantsPositions() {
    return wantsPositions;
  }

  void wantPositions(boolean wanted) {
    wantsPositions = wanted;
  }

  boolean wantsAccount() {
    return wantsAccount;
  }

  void wantAccount(boolean wanted) {
    wantsAccount = wanted;
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
