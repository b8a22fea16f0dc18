package org.openbell.launcher.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// A desk that answers what the test has told it to, and remembers what it was asked.
final class PlayedDesk implements AutoCloseable {
  static final String END = "end";

  private record Says(int status, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Says> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> stream = new LinkedBlockingQueue<>();

  PlayedDesk() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// `request` is the method and the address, as in `GET /api/desk`.
  PlayedDesk answers(String request, String body) {
    return answers(request, 200, body);
  }

  PlayedDesk answers(String request, int status, String body) {
    answers.put(request, new Says(status, body));
    return this;
  }

  /// What the stream sends next; [#END] closes it, and the next one who listens gets what follows.
  PlayedDesk tells(String event) {
    stream.add(event);
    return this;
  }

  /// Method, address and body of each request, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add((request + " " + body).strip());
      var says = Optional.ofNullable(answers.get(request));
      if (request.equals("GET /api/stream") && says.isEmpty()) {
        stream(exchange);
        return;
      }
      var answer = says.orElse(new Says(404, "{\"detail\":\"nobody plays " + request + "\"}"));
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      for (var event = stream.take(); !event.equals(END); event = stream.take()) {
        out.write(("event:desk\ndata:" + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
