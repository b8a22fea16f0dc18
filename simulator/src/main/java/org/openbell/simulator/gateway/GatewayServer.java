package org.openbell.simulator.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import org.openbell.tws.wire.Frame;

/// Listens for TWS clients and hands what they send to the exchange thread.
public final class GatewayServer implements AutoCloseable, GatewayPort {
  private static final Logger LOG = System.getLogger("simulator.gateway");
  private static final byte[] GREETING = "API\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BACKLOG = 32;

  /// The version offer is a few bytes; more is somebody else's protocol.
  private static final int LONGEST_OFFER = 1_000;

  /// No request of the protocol comes near this.
  private static final int LONGEST_REQUEST = 1 << 20;

  /// A client that connects and stays silent is let go after this.
  private static final int HANDSHAKE_MILLIS = 15_000;

  private final InetAddress address;
  private final int port;
  private final ExchangeThread exchange;
  private volatile ServerSocket listener;
  private volatile boolean closed;

  private GatewayServer(ServerSocket listener, ExchangeThread exchange) {
    this.address = listener.getInetAddress();
    this.port = listener.getLocalPort();
    this.listener = listener;
    this.exchange = exchange;
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
    Thread.ofPlatform().daemon().name("gateway").start(() -> accept(current));
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
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().name("from port " + socket.getPort()).start(() -> serve(socket));
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.log(Level.WARNING, "a connection could not be accepted: {0}", e.getMessage());
        }
      }
    }
  }

  private void serve(Socket socket) {
    var connection = new SocketConnection(socket);
    try (socket) {
      socket.setSoTimeout(HANDSHAKE_MILLIS);
      var in = new BufferedInputStream(socket.getInputStream());
      var version = handshake(in);
      if (version.isEmpty()) {
        LOG.log(Level.WARNING, "{0} is not a client of versions 173 to 200: closed", connection);
        return;
      }
      socket.setSoTimeout(0);
      connection.start();
      var gateway = exchange.gateway();
      exchange.submit((now, _) -> gateway.opened(connection, version.getAsInt(), now));
      pass(in, connection);
    } catch (IOException e) {
      LOG.log(Level.INFO, "{0} ended: {1}", connection, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave(connection);
    }
  }

  private void pass(InputStream in, SocketConnection connection)
      throws IOException, InterruptedException {
    var gateway = exchange.gateway();
    for (var frame = Frame.read(in); frame.isPresent(); frame = Frame.read(in)) {
      connection.awaitReading();
      var payload = frame.get();
      if (payload.length > LONGEST_REQUEST) {
        throw new IOException("a request of " + payload.length + " bytes");
      }
      exchange.submit((now, nanos) -> gateway.received(connection, payload, now, nanos));
    }
  }

  private static OptionalInt handshake(InputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(GREETING.length), GREETING)) {
      return OptionalInt.empty();
    }
    var offer = Frame.read(in).filter(bytes -> bytes.length <= LONGEST_OFFER);
    return offer
        .map(bytes -> ServerWindow.negotiate(new String(bytes, StandardCharsets.US_ASCII)))
        .orElse(OptionalInt.empty());
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
