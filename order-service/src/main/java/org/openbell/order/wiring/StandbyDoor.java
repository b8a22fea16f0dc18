package org.openbell.order.wiring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Answers at the service's address while the service itself waits for the lease: not ready, and
/// who holds it.
final class StandbyDoor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(StandbyDoor.class);
  private static final int UNAVAILABLE = 503;

  private final Supplier<String> words;
  private HttpServer server;

  StandbyDoor(Supplier<String> words) {
    this.words = words;
  }

  /// A door that cannot be opened is said and no reason to end.
  void open(String host, int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(host, port), 0);
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException taken) {
      LOG.warnf("standing by without an address of its own: %s", taken.getMessage());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body =
        ("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"lease\",\"status\":\"DOWN\","
                + "\"data\":{\"standby\":\""
                + words.get().replaceAll("[\"\\\\\\p{Cntrl}]", " ")
                + "\"}}]}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(UNAVAILABLE, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }
}
