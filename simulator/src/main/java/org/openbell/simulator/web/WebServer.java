package org.openbell.simulator.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Serves a [Router], one virtual thread per request; bodies up to 4 MiB.
public final class WebServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
  private static final int LARGEST_BODY = 4 << 20;
  private static final int WORTH_COMPRESSING = 1024;

  private final HttpServer server;
  private final ExecutorService threads;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// Serves from now on; port 0 takes any free one. A taken port is an [IOException] naming it.
  public static WebServer start(InetSocketAddress address, Router router) throws IOException {
    // The JDK's server waits for acknowledgments otherwise: 40 ms for every small answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server = bind(address);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, router));
    server.start();
    return new WebServer(server, threads);
  }

  private static HttpServer bind(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, 0);
    } catch (IOException taken) {
      throw new IOException(
          "cannot serve on port " + address.getPort() + ": " + taken.getMessage(), taken);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Router router) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
      Reply reply =
          body.length > LARGEST_BODY
              ? Reply.of(413, Map.of("error", "the body is larger than " + LARGEST_BODY))
              : answer(router, request(exchange, body));
      send(exchange, reply);
    }
  }

  // The last line of defense: a client sees the failure instead of a dropped connection.
  private static Reply answer(Router router, Request request) {
    try {
      return router.answer(request);
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, "no answer to " + request.path(), failed);
      return Reply.of(500, Map.of("error", String.valueOf(failed.getMessage())));
    }
  }

  private static Request request(HttpExchange exchange, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Request.parseQuery(exchange.getRequestURI().getRawQuery()),
        headers,
        Map.of(),
        new String(body, StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    byte[] body = reply.json();
    if (body.length >= WORTH_COMPRESSING && wantsGzip(exchange)) {
      headers.set("Content-Encoding", "gzip");
      body = gzip(body);
    }
    exchange.sendResponseHeaders(reply.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static boolean wantsGzip(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null && accepted.contains("gzip");
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
    try (FastGzip gzip = new FastGzip(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }

  /// Speed before size: both ends are on one machine.
  private static final class FastGzip extends GZIPOutputStream {
    private FastGzip(OutputStream out) throws IOException {
      super(out, 64 << 10);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
