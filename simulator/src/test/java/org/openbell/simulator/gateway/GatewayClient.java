package org.openbell.simulator.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openbell.tws.wire.Frame;

/// A client of nobody's making: frames in, frames out, fields told by bars.
final class GatewayClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Socket socket;
  private final InputStream in;
  private final List<String> kept = new ArrayList<>();

  private GatewayClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /// Connects at version 200 and reads the greeting up to its last notice.
  static GatewayClient start(int port, int clientId) throws IOException {
    var client = shakeHands(port);
    client.send("71|2|" + clientId + "||");
    var greeting = client.drain();
    if (greeting.stream().noneMatch(message -> message.contains("|2158|"))) {
      throw new IOException("not greeted: " + greeting);
    }
    return client;
  }

  /// Connects at version 200, and says no client id yet.
  static GatewayClient shakeHands(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    var client = new GatewayClient(socket);
    socket.getOutputStream().write("API\0".getBytes(StandardCharsets.US_ASCII));
    Frame.write(socket.getOutputStream(), "v178..200".getBytes(StandardCharsets.US_ASCII));
    client.next();
    return client;
  }

  void send(String message) throws IOException {
    Frame.write(
        socket.getOutputStream(), message.replace('|', '\0').getBytes(StandardCharsets.US_ASCII));
  }

  /// The next message, or a failure after some seconds.
  String next() throws IOException {
    var payload = Frame.read(in).orElseThrow(() -> new IOException("the connection ended"));
    return new String(payload, StandardCharsets.ISO_8859_1).replace('\0', '|');
  }

  /// Sends a message and waits until the gateway has dealt with it; answers are kept for later.
  void hand(String message) throws IOException {
    send(message);
    var answers = drain();
    kept.addAll(answers);
  }

  /// Everything that the gateway has sent until now.
  List<String> drain() throws IOException {
    send("49|1|");
    var messages = new ArrayList<>(kept);
    kept.clear();
    for (var next = next(); !next.startsWith("49|"); next = next()) {
      messages.add(next);
    }
    return messages;
  }

  /// The numbers of the messages that the gateway has sent until now.
  List<String> ids() throws IOException {
    return drain().stream().map(m -> m.substring(0, m.indexOf('|'))).toList();
  }

  /// What still comes until the connection ends.
  List<String> untilTheEnd() throws IOException {
    var messages = new ArrayList<String>();
    for (var frame = Frame.read(in); frame.isPresent(); frame = Frame.read(in)) {
      messages.add(new String(frame.get(), StandardCharsets.ISO_8859_1).replace('\0', '|'));
    }
    return messages;
  }

  /// Whether nothing has come for that long.
  boolean isSilentFor(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return in.read() == -2;
    } catch (SocketTimeoutException silent) {
      return true;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  InputStream bytes() {
    return in;
  }

  /// A market order, for AAPL, at version 200.
  static String order(int orderId, String side, int shares, String lifetime) {
    return order(orderId, side, shares, "MKT", lifetime);
  }

  static String order(int orderId, String side, int shares, String typeAndPrice, String lifetime) {
    var type = typeAndPrice.split(" ", -1)[0];
    var price = typeAndPrice.contains(" ") ? typeAndPrice.split(" ", -1)[1] : "";
    return "3|"
        + orderId
        + "|265598|AAPL|STK||0.0|||SMART|NASDAQ|USD||||"
        + "|%s|%d|%s|%s||%s||DU1234567||0|ref-%d|1|0|0"
            .formatted(side, shares, type, price, lifetime, orderId)
        + "|0|0|0|0|0||0|||||||0||-1|0|||0|||0|0||0||||||0|||||0|||||||||||0|||0|0|||0||0|0|0|0|"
        + "||||||0|||||||||0|0|0||||0||||0|0||0|";
  }

  void leave() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    leave();
  }
}
