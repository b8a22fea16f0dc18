package org.openbell.approval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openbell.kit.json.EventJson;

/// The push service of a browser's maker: `/p/...` takes messages, but knows no `/p/gone`; `/seen`
/// says what came.
final class FakePushService {
  private final List<Map<String, String>> seen = new CopyOnWriteArrayList<>();

  private FakePushService() {}

  /// Its address, until this process ends.
  static String start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakePushService service = new FakePushService();
      server.createContext("/p/", service::take);
      server.createContext(
          "/seen",
          asked ->
              FakeWebhook.send(asked, 200, EventJson.mapper().writeValueAsString(service.seen)));
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException refused) {
      throw new IllegalStateException("no port for a fake push service", refused);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    seen.add(
        Map.of(
            "path", path,
            "body", Base64.getEncoder().encodeToString(body),
            "encoding", exchange.getRequestHeaders().getFirst("Content-Encoding"),
            "ttl", exchange.getRequestHeaders().getFirst("TTL"),
            "authorization", exchange.getRequestHeaders().getFirst("Authorization")));
    FakeWebhook.send(exchange, path.equals("/p/gone") ? 410 : 201, "");
  }
}
