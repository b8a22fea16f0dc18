package org.openbell.scheduler.clockwork;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.Info;
import org.openbell.scheduler.rollcall.Answer;
import org.openbell.scheduler.rollcall.Roster;

/// Calls the services over HTTP: who they are (`/info`) and whether they can work
/// (`/q/health/ready`), all at once, two seconds each.
public final class HttpRoster implements Roster, AutoCloseable {
  /// A service and where it listens: `http://127.0.0.1:8481`.
  public record Place(String service, URI url) {}

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final int READY = 200;

  private final List<Place> places;
  private final Duration patience;
  private final ObjectMapper json = EventJson.mapper();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_WITHIN)
          .build();

  /// `patience` bounds, in real time, how long [#askPatiently] starts new tries.
  public HttpRoster(List<Place> places, Duration patience) {
    this.places = List.copyOf(places);
    this.patience = patience;
  }

  @Override
  public List<Answer> ask() {
    List<CompletableFuture<Answer>> asked = places.stream().map(this::ask).toList();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  @Override
  public List<Answer> askPatiently() {
    long triesLeft = patience.dividedBy(BETWEEN_TRIES);
    List<Answer> answers = ask();
    while (triesLeft-- > 0 && !answers.stream().allMatch(Answer.Ready.class::isInstance)) {
      if (isStoppedAfterAPause()) {
        return answers;
      }
      answers = ask();
    }
    return answers;
  }

  private boolean isStoppedAfterAPause() {
    try {
      return stopping.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private CompletableFuture<Answer> ask(Place place) {
    CompletableFuture<HttpResponse<String>> info = get(place, "/info");
    CompletableFuture<HttpResponse<String>> health = get(place, "/q/health/ready");
    return info.thenCombine(health, (is, feels) -> answer(place, is, feels))
        .exceptionally(silent -> new Answer.Silent(place.service(), words(silent)));
  }

  private CompletableFuture<HttpResponse<String>> get(Place place, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(place.url().resolve(path)).timeout(ANSWER_WITHIN).GET().build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  private Answer answer(Place place, HttpResponse<String> is, HttpResponse<String> feels) {
    try {
      Info info = json.readValue(is.body(), Info.class);
      return feels.statusCode() == READY
          ? new Answer.Ready(place.service(), info.build(), info.schema())
          : new Answer.NotReady(place.service(), info.build(), failing(feels.body()));
    } catch (JsonProcessingException unreadable) {
      return new Answer.Silent(
          place.service(), place.url() + "/info answers something else: " + is.statusCode());
    }
  }

  private String failing(String health) throws JsonProcessingException {
    List<String> down = new ArrayList<>();
    for (var check : json.readTree(health).path("checks")) {
      if (!"UP".equals(check.path("status").asText())) {
        down.add(check.path("name").asText("unnamed check"));
      }
    }
    return String.join(", ", down);
  }

  private static String words(Throwable failed) {
    Throwable cause =
        failed instanceof CompletionException && failed.getCause() != null
            ? failed.getCause()
            : failed;
    return switch (cause) {
      case HttpTimeoutException _ -> "no answer in " + ANSWER_WITHIN.toSeconds() + " s";
      case ConnectException _ -> "connection refused";
      case IOException broken -> String.valueOf(broken.getMessage());
      default -> cause.toString();
    };
  }

  @Override
  public void close() {
    stopping.countDown();
    http.shutdownNow();
  }
}
