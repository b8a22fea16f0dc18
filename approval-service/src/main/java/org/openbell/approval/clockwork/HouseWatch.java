package org.openbell.approval.clockwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.openbell.approval.House;
import org.openbell.approval.board.Part;
import org.openbell.approval.board.Trading;

/// Asks order-service every two seconds how trading stands, and everybody every ten whether they
/// are ready; in real time, on one thread.
public final class HouseWatch implements House, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HouseWatch.class);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
  private static final Duration STALE_AFTER = Duration.ofSeconds(10);
  private static final long LOOK_EVERY_SECONDS = 2;
  private static final int LOOKS_PER_ROUND = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Seen(boolean ready, String words, Optional<Long> readyAtNanos) {}

  private record Heard(Trading trading, long atNanos) {}

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_WITHIN)
          .build();
  private final Map<String, URI> services;
  private final OrderLine order;
  private final Map<String, Seen> seen = new LinkedHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("house-watch").daemon().factory());
  private volatile Optional<Heard> heard = Optional.empty();
  private int looks;

  public HouseWatch(Map<String, URI> services, URI orderService, Optional<String> token) {
    this.services = new LinkedHashMap<>(services);
    this.order = new OrderLine(http, orderService, token);
  }

  public void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  // Anything thrown out of here would end the looking, silently and for good.
  private void look() {
    try {
      hear(order.look());
      if (looks++ % LOOKS_PER_ROUND == 0) {
        for (Map.Entry<String, URI> service : services.entrySet()) {
          visit(service.getKey(), service.getValue());
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unreadable) {
      LOG.warnf("the house cannot be looked at, and is again: %s", unreadable.getMessage());
    }
  }

  private void hear(Optional<Trading> now) {
    now.ifPresent(trading -> heard = Optional.of(new Heard(trading, System.nanoTime())));
  }

  private void visit(String name, URI service) throws InterruptedException {
    String trouble = trouble(service);
    boolean ready = trouble.isEmpty();
    synchronized (seen) {
      Optional<Long> before = Optional.ofNullable(seen.get(name)).flatMap(Seen::readyAtNanos);
      seen.put(
          name,
          new Seen(
              ready, ready ? "ready" : trouble, ready ? Optional.of(System.nanoTime()) : before));
    }
  }

  /// What is wrong with a service; nothing when it is ready.
  private String trouble(URI service) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                  .timeout(ANSWER_WITHIN)
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200 ? "" : "not ready: " + failing(answer.body());
    } catch (ConnectException refused) {
      return "does not listen";
    } catch (IOException away) {
      return "does not answer";
    }
  }

  private static String failing(String health) {
    try {
      List<String> down = new ArrayList<>();
      for (JsonNode check : JSON.readTree(health).path("checks")) {
        if (!"UP".equals(check.path("status").asText())) {
          down.add(check.path("name").asText("unnamed check"));
        }
      }
      return String.join(", ", down);
    } catch (JsonProcessingException unreadable) {
      return "its health is not JSON";
    }
  }

  @Override
  public Reply act(String verb, Map<String, Object> body) {
    try {
      Reply reply = order.act(verb, body);
      if (reply instanceof Reply.Done(Trading trading)) {
        hear(Optional.of(trading));
      }
      return reply;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Reply.Away("the desk is stopping");
    }
  }

  @Override
  public Optional<Trading> trading() {
    return heard
        .filter(last -> System.nanoTime() - last.atNanos() < STALE_AFTER.toNanos())
        .map(Heard::trading);
  }

  @Override
  public List<Part> parts() {
    long now = System.nanoTime();
    synchronized (seen) {
      return seen.entrySet().stream()
          .map(
              each ->
                  new Part(
                      each.getKey(),
                      each.getValue().ready(),
                      each.getValue().words(),
                      each.getValue()
                          .readyAtNanos()
                          .map(at -> TimeUnit.NANOSECONDS.toSeconds(now - at))))
          .toList();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    http.shutdownNow();
  }
}
