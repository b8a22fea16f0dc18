package org.openbell.approval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/// `/trading` of an order-service that does what it is told, and says who told it.
final class FakeOrderService {
  private static final String ACTIVE =
      "{\"state\":\"ACTIVE\",\"causes\":[],\"connected\":true,\"reconciled\":true}";
  private static final String STOPPED =
      """
      {"state":"%s","causes":[{"name":"%s_BY_HAND","state":"%s","by":"%s","words":"%s",
       "since":"2025-10-29T14:00:00Z"}],"connected":true,"reconciled":true}
      """;

  private final AtomicReference<String> state = new AtomicReference<>(ACTIVE);

  private FakeOrderService() {}

  /// The port on which it listens, until this process ends.
  static int start(String token) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeOrderService service = new FakeOrderService();
      server.createContext("/trading", exchange -> service.answer(exchange, token));
      server.start();
      return server.getAddress().getPort();
    } catch (IOException refused) {
      throw new IllegalStateException("no port for a fake order-service", refused);
    }
  }

  private void answer(HttpExchange exchange, String token) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean may =
        ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (path.equals("/trading")) {
      send(exchange, 200, state.get());
    } else if (!may) {
      send(exchange, 401, "{\"detail\":\"not the house\"}");
    } else if (path.endsWith("/halt")) {
      state.set(STOPPED.formatted("HALTED", "HALTED", "HALTED", by(body), "as told"));
      send(exchange, 200, state.get());
    } else if (path.endsWith("/resume")) {
      state.set(ACTIVE);
      send(exchange, 200, ACTIVE);
    } else if (path.endsWith("/arm")) {
      send(exchange, 409, "{\"detail\":\"a paper account is armed by its checks alone\"}");
    } else {
      send(exchange, 200, state.get());
    }
  }

  private static String by(String body) {
    return body.replaceAll("(?s).*\"by\":\"([^\"]*)\".*", "$1");
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
