package org.openbell.approval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openbell.kit.json.EventJson;

/// A receiver of webhooks: `/hook` takes them, `/seen` says what came.
///
/// What is about `DEAD` it never takes, what is about `WEAK` only the third time, and what is about
/// `GONE` it sends elsewhere. The test and the service have different class loaders, so the test
/// asks over HTTP as well.
final class FakeWebhook {
  private static final int WEAK_UNTIL = 3;

  private final List<Map<String, String>> seen = new ArrayList<>();

  private FakeWebhook() {}

  /// The address of its hook, until this process ends.
  static String start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeWebhook webhook = new FakeWebhook();
      String root = "http://127.0.0.1:" + server.getAddress().getPort();
      server.createContext("/hook", exchange -> webhook.take(exchange, root));
      server.createContext("/seen", webhook::show);
      server.start();
      return root + "/hook";
    } catch (IOException refused) {
      throw new IllegalStateException("no port for a fake webhook", refused);
    }
  }

  private synchronized void take(HttpExchange exchange, String root) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> call = new LinkedHashMap<>();
    for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      call.put(header, exchange.getRequestHeaders().getFirst(header));
    }
    call.put("body", body);
    seen.add(call);
    long before =
        seen.stream().filter(each -> each.get("webhook-id").equals(call.get("webhook-id"))).count();
    if (body.contains("\"symbol\":\"DEAD\"")) {
      send(exchange, 500, "not today");
    } else if (body.contains("\"symbol\":\"WEAK\"") && before < WEAK_UNTIL) {
      send(exchange, 503, "not yet");
    } else if (body.contains("\"symbol\":\"GONE\"")) {
      exchange.getResponseHeaders().add("Location", root + "/hook/elsewhere");
      send(exchange, 302, "");
    } else {
      send(exchange, 200, "{}");
    }
  }

  private synchronized void show(HttpExchange exchange) throws IOException {
    send(exchange, 200, EventJson.mapper().writeValueAsString(seen));
  }

  static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
