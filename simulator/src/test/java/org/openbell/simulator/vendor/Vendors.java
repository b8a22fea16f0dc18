package org.openbell.simulator.vendor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.openbell.simulator.market.Played;
import org.openbell.simulator.market.SeededMarket;

/// A vendor server on a free port, with a clock that a test sets.
public final class Vendors implements AutoCloseable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  final SeededMarket market = SeededMarket.of(Played.SCENARIO, Played.FULL_DAY);
  final VendorServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Instant now = market.hours().open();

  public Vendors() {
    try {
      server = VendorServer.start(market, Played.SCENARIO, () -> now, 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /// Sets the exchange clock to so many minutes after the open.
  public void atMinute(int fromOpen) {
    now = market.hours().open().plusSeconds(60L * fromOpen);
  }

  public JsonNode polygon(String path) {
    return json(get("/polygon" + path + (path.contains("?") ? "&" : "?") + "apiKey=any"));
  }

  public JsonNode fmp(String path) {
    return json(get("/fmp/stable" + path + (path.contains("?") ? "&" : "?") + "apikey=any"));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private URI uri(String path) {
    return URI.create(path.startsWith("http") ? path : "http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return parse(response.body());
  }

  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
