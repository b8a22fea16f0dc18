package org.openbell.ranker.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Posts one question and waits for the last byte of the answer, no longer than patience lasts.
///
/// A busy vendor keeps the line open with empty lines, so that a read timeout never fires: the
/// time that counts is the whole.
final class ModelHttp {
  private static final long LARGEST_BODY = 1L << 20;
  private static final int LONGEST_ERROR = 200;

  private final HttpClient client;
  private final ApiKey key;
  private final ObjectMapper json = new ObjectMapper();

  ModelHttp(HttpClient client, ApiKey key) {
    this.client = client;
    this.key = key;
  }

  /// `read` makes something of a body that came with HTTP 200 and is JSON.
  Said post(
      URI address,
      String keyHeader,
      String keyPrefix,
      JsonNode question,
      Patience patience,
      Function<JsonNode, Said> read) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header(keyHeader, keyPrefix + key.secret())
            .POST(BodyPublishers.ofString(question.toString()))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_BODY));
    try {
      CompletableFuture.anyOf(answer, patience.over())
          .get(patience.leftNanos(), TimeUnit.NANOSECONDS);
      return answer.isDone()
          ? read(answer.get(), read)
          : Said.nothing("no answer before the scan's deadline");
    } catch (TimeoutException slow) {
      return Said.nothing("no whole answer within the time allowed");
    } catch (ExecutionException failed) {
      return Said.nothing("unreachable: " + hidden(failed.getCause().toString()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Said.nothing("interrupted, the service stops");
    } finally {
      answer.cancel(true);
    }
  }

  private Said read(HttpResponse<String> response, Function<JsonNode, Said> read) {
    if (response.statusCode() != 200) {
      return Said.nothing("HTTP " + response.statusCode() + " " + hidden(response.body().strip()));
    }
    try {
      return read.apply(json.readTree(response.body()));
    } catch (JsonProcessingException notJson) {
      return Said.nothing("the vendor's envelope is not JSON");
    }
  }

  private String hidden(String words) {
    String safe = key.hideIn(words);
    return safe.length() <= LONGEST_ERROR ? safe : safe.substring(0, LONGEST_ERROR);
  }
}
