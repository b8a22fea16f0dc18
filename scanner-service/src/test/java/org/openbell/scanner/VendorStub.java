package org.openbell.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openbell.scanner.feed.ApiKey;

/// A vendor on a port of its own that answers as a test tells it, and remembers the questions.
public final class VendorStub implements AutoCloseable {
  public static final String KEY = "very-secret-key";

  /// What the vendor does with one question.
  @FunctionalInterface
  public interface Behavior {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public VendorStub(Behavior behavior) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            behavior.answer(exchange);
          }
        });
    server.start();
  }

  /// Answers the questions in turn, and the last one for ever.
  public static VendorStub answering(int status, String... bodies) {
    int[] turn = {0};
    return new VendorStub(
        exchange -> send(exchange, status, bodies[Math.min(turn[0]++, bodies.length - 1)]));
  }

  public static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public VendorHttp http(Duration limit) {
    return new VendorHttp(
        "Stub", base(), client, "Authorization", "Bearer ", new ApiKey(KEY), limit);
  }

  public VendorHttp http() {
    return http(Duration.ofSeconds(10));
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/vendor");
  }

  /// Path and query of every question so far.
  public List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
