package org.openbell.approval.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.openbell.approval.push.Outcome;

/// HTTP to somebody outside: within limits of time and size, over TLS, and never where an answer
/// sends us on to.
final class Wire implements AutoCloseable {
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_WORDS = 200;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /// An answer, read whole.
  record Answer(int status, String body, Optional<Duration> retryAfter) {
    boolean isOk() {
      return status / 100 == 2;
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /// The address as it may be used: TLS, or this very machine. `setting` is named when it is not.
  static URI address(String setting, String text) {
    URI address;
    try {
      address = URI.create(text.strip());
    } catch (IllegalArgumentException notOne) {
      throw new IllegalArgumentException(setting + " is no address: " + notOne.getMessage());
    }
    String host = address.getHost() == null ? "" : address.getHost();
    boolean isSafe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && LOOPBACK.contains(host));
    if (host.isEmpty() || !isSafe) {
      throw new IllegalArgumentException(
          setting + " has to begin with https:// (http:// only for this machine itself)");
    }
    return address;
  }

  Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return send(request, ANSWER_WITHIN);
  }

  Answer send(HttpRequest.Builder request, Duration within)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request.timeout(within).build(),
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
    return new Answer(answer.statusCode(), answer.body(), retryAfter(answer));
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(Wire::limited);
  }

  /// Nobody keeps us waiting for longer than that.
  static Duration limited(Duration asked) {
    return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
  }

  /// What to make of an answer that is not a yes: too many and the other side's own trouble pass.
  static Outcome no(Answer answer) {
    String trouble = "answers " + answer.status() + words(answer.body());
    boolean mayPass = answer.status() == 408 || answer.status() == 429 || answer.status() >= 500;
    return mayPass
        ? new Outcome.Later(trouble, answer.retryAfter(), Optional.empty())
        : new Outcome.Never(trouble);
  }

  private static String words(String body) {
    String line = body.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.isEmpty() ? "" : ": " + line.substring(0, Math.min(line.length(), MOST_WORDS));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
