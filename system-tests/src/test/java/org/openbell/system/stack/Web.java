package org.openbell.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a process of the stack for a JSON document, or tells it one.
public final class Web implements AutoCloseable {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();

  /// The document there; anything but success is a failure that says what was answered.
  public JsonNode get(int port, String path) throws InterruptedException {
    return answer(request(port, path).build());
  }

  /// The document there, for whoever holds that token.
  public JsonNode get(int port, String path, String token) throws InterruptedException {
    return answer(request(port, path).header("Authorization", "Bearer " + token).build());
  }

  /// Posts a document; any answer from 200 to 299 is good.
  public JsonNode post(int port, String path, String body) throws InterruptedException {
    return answer(
        request(port, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /// The status with which a question is answered; 0 when nobody answers.
  public int status(int port, String path) throws InterruptedException {
    try {
      return http.send(request(port, path).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException nobodyThere) {
      return 0;
    }
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(ANSWER_WITHIN)
        .header("Accept", "application/json");
  }

  private JsonNode answer(HttpRequest request) throws InterruptedException {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException noAnswer) {
      throw new UncheckedIOException(request.uri() + " does not answer", noAnswer);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
