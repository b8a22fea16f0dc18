package org.openbell.ranker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openbell.ranker.ranking.ModelPrice;

/// A model vendor on a port of its own that answers as a test tells it.
public final class ModelStub implements AutoCloseable {
  public static final String KEY = "very-secret-key";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<ModelPrice> PRICES =
      List.of(new ModelPrice(LocalDate.EPOCH, BigDecimal.TWO, BigDecimal.TEN));

  /// What the vendor does with one question.
  @FunctionalInterface
  public interface Behavior {
    void answer(HttpExchange exchange) throws IOException;
  }

  /// One question as it came in.
  public record Asked(String path, String authorization, String googleKey, JsonNode body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  public ModelStub(Behavior behavior) {
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
            asked.add(
                new Asked(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("x-goog-api-key"),
                    JSON.readTree(exchange.getRequestBody())));
            behavior.answer(exchange);
          }
        });
    server.start();
  }

  /// Answers the questions in turn, and the last one for ever.
  public static ModelStub answering(int status, String... bodies) {
    int[] turn = {0};
    return new ModelStub(
        exchange -> send(exchange, status, bodies[Math.min(turn[0]++, bodies.length - 1)]));
  }

  public static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// DeepSeek's envelope around an answer of 100 tokens to a question of 1000.
  public static String deepSeekSays(String content, String finish) {
    var body = JSON.createObjectNode();
    var choice = body.putArray("choices").addObject();
    choice.put("finish_reason", finish).putObject("message").put("content", content);
    body.putObject("usage").put("prompt_tokens", 1000).put("completion_tokens", 100);
    return body.toString();
  }

  /// Gemini's envelope around the same, 40 of the 100 tokens being thoughts.
  public static String geminiSays(String content, String finish) {
    var body = JSON.createObjectNode();
    var candidate = body.putArray("candidates").addObject().put("finishReason", finish);
    candidate.putObject("content").putArray("parts").addObject().put("text", content);
    body.putObject("usageMetadata")
        .put("promptTokenCount", 1000)
        .put("candidatesTokenCount", 60)
        .put("thoughtsTokenCount", 40);
    return body.toString();
  }

  DeepSeek deepSeek(Duration limit) {
    return new DeepSeek(base(), new ApiKey(KEY), "deepseek-flash", limit, PRICES, client);
  }

  Gemini gemini(Duration limit) {
    return new Gemini(base(), new ApiKey(KEY), "gemini-3.8-flash", limit, PRICES, client);
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/llm");
  }

  public List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
