package org.openbell.simulator.gateway;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.openbell.simulator.gateway.MessagePace.Verdict;

/// Listens for TWS clients and hands what they send to the exchange thread.
public final class GatewayServer implements AutoCloseable, GatewayPort {
  private static final Logger LOG = System.getLogger("simulator.gateway");
  private static final byte[] GREETING = "API\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BACKLOG = 32;

  /// The version offer is a few bytes; more is somebody else's protocol.
  private static final int LONGEST_OFFER = 1_000;

  /// No request of the protocol comes near this.
  private static final int LONGEST_REQUEST = 1 << 20;

  private static final Duration DOOR_CLOSES_WITHIN = Duration.ofSeconds(5);

  /// Sockets that are served at once, most of which have not said yet what they want.
  private static final int MOST_SOCKETS = 256;

  private final InetAddress address;
  private final int port;
  private final ExchangeThread exchange;
  private volatile ServerSocket listener;
  private volatile Thread doorkeeper;
  private volatile boolean closed;
  private final GatewayLimits limits;
  private final Semaphore sockets = new Semaphore(MOST_SOCKETS);

  private GatewayServer(ServerSocket listener, ExchangeThread exchange) {
    this.address = listener.getInetAddress();
    this.port = listener.getLocalPort();
    this.listener = listener;
    this.exchange = exchange;
    this.limits = exchange.gateway().limits();
  }

  /// Takes clients in from now on.
  ///
  /// @param port 0 for any free one
  /// @throws IOException when the port cannot be had
  public static GatewayServer listen(InetAddress address, int port, ExchangeThread exchange)
      throws IOException {
    var server = new GatewayServer(bind(address, port), exchange);
    exchange.gateway().faults().use(server);
    server.listen();
    return server;
  }

  private void listen() {
    var current = listener;
    doorkeeper = Thread.ofPlatform().daemon().name("gateway").start(() -> accept(current));
  }

  private static ServerSocket bind(InetAddress address, int port) throws IOException {
    try {
      return new ServerSocket(port, BACKLOG, address);
    } catch (BindException taken) {
      throw new IOException("port " + port + " of the gateway is in use", taken);
    }
  }

  public int port() {
    return port;
  }

  @Override
  public void shut() {
    closeListener();
    awaitDoorkeeper();
  }

  /// The kernel keeps the port open for as long as a thread waits at it: who connects then is taken
  /// in by the old door, and thrown out by it, after the new one should have been there.
  private void awaitDoorkeeper() {
    try {
      if (!doorkeeper.join(DOOR_CLOSES_WITHIN)) {
        LOG.log(Level.WARNING, "the old port of the gateway is still being closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean reopen() {
    if (closed || !listener.isClosed()) {
      return true;
    }
    try {
      listener = bind(address, port);
      listen();
      return true;
    } catch (IOException taken) {
      LOG.log(Level.WARNING, "{0}", taken.getMessage());
      return false;
    }
  }

  private void accept(ServerSocket door) {
    while (!door.isClosed()) {
      try {
        var socket = door.accept();
        if (door.isClosed()) {
          // It slipped in while the door was being closed.
          socket.close();
          return;
        }
        socket.setTcpNoDelay(true);
        admit(socket);
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.log(Level.WARNING, "a connection could not be accepted: {0}", e.getMessage());
        }
      }
    }
  }

  private void admit(Socket socket) throws IOException {
    if (sockets.tryAcquire()) {
      Thread.ofVirtual().name("from port " + socket.getPort()).start(() -> serve(socket));
    } else {
      LOG.log(Level.WARNING, "{0} sockets are open already: one more was closed", MOST_SOCKETS);
      socket.close();
    }
  }

  private void serve(Socket socket) {
    var connection = new SocketConnection(socket, limits.unreadMessages());
    try (socket) {
      talk(socket, connection);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "{0}: closing failed: {1}", connection, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.release();
      leave(connection);
    }
  }

  /// What ends the talk is in the log before the socket is closed.
  private void talk(Socket socket, SocketConnection connection) throws InterruptedException {
    try {
      var in = new RequestStream(socket);
      var offer = offer(in);
      var version = offer.isEmpty() ? OptionalInt.empty() : ServerWindow.negotiate(offer.get());
      if (version.isEmpty()) {
        LOG.log(
            Level.WARNING,
            "{0} is not a client of versions 173 to 200 ({1}): closed",
            connection,
            offer.map(GatewayServer::printable).orElse("another protocol"));
        return;
      }
      connection.start();
      var gateway = exchange.gateway();
      exchange.submit((now, _) -> gateway.opened(connection, version.getAsInt(), now));
      pass(in, connection);
    } catch (IOException e) {
      if (!connection.isClosing()) {
        LOG.log(Level.WARNING, "{0} ended: {1}", connection, e.getMessage());
      }
    }
  }

  private void pass(RequestStream in, SocketConnection connection)
      throws IOException, InterruptedException {
    var gateway = exchange.gateway();
    var pace = new MessagePace(limits.messagesPerSecond());
    var frame = in.promptFrame(LONGEST_REQUEST, limits.silence());
    while (frame.isPresent()) {
      connection.awaitReading();
      var payload = frame.get();
      // What a client still sends when its connection ends is read, so that it can read the reason.
      switch (connection.isClosing() ? Verdict.IGNORE : pace.next(System.nanoTime())) {
        case TAKE ->
            exchange.submit((now, nanos) -> gateway.received(connection, payload, now, nanos));
        case COMPLAIN -> {
          var violations = pace.violations();
          exchange.submit((now, _) -> gateway.sentTooMuch(connection, violations, now));
        }
        case IGNORE -> {
          // Above the limit: the complaint about this second is on its way.
        }
      }
      frame = in.frame(LONGEST_REQUEST, limits.frame());
    }
  }

  /// The version offer, or nothing from somebody who speaks another protocol.
  private Optional<String> offer(RequestStream in) throws IOException {
    if (!Arrays.equals(in.take(GREETING.length, limits.silence()), GREETING)) {
      return Optional.empty();
    }
    return in.promptFrame(LONGEST_OFFER, limits.silence())
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }

  /// The client's own words, fit for one line of a log.
  private static String printable(String offer) {
    var shown = offer.length() > 40 ? offer.substring(0, 40) : offer;
    return "'" + shown.replaceAll("[^\\x20-\\x7e]", "?") + "'";
  }

  private void leave(SocketConnection connection) {
    connection.closeAfterSending("client left");
    try {
      // On a line that is half open nobody notices that the client has left.
      connection.awaitReading();
      exchange.submit((_, _) -> exchange.gateway().closed(connection));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    closeListener();
  }

  private void closeListener() {
    try {
      listener.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the gateway port could not be closed: {0}", e.getMessage());
    }
  }
}
