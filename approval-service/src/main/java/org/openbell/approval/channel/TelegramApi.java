package org.openbell.approval.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Calls the Bot API of Telegram (core.telegram.org/bots/api). The token is a part of every
/// address, so no address is ever repeated in words.
final class TelegramApi implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{20,100}");
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What a call came to; `trouble` is empty when it was done.
  record Answer(int status, JsonNode result, String trouble, Optional<Duration> retryAfter) {
    boolean isOk() {
      return trouble.isEmpty();
    }

    /// The message says that already: somebody pressed twice.
    boolean isUnchanged() {
      return trouble.contains("message is not modified");
    }

    Wire.Answer plain() {
      return new Wire.Answer(status, trouble, retryAfter);
    }
  }

  private final Wire wire = new Wire();
  private final String base;

  TelegramApi(String address, String token) {
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "openbell.push.telegram.token is no bot token: BotFather gives one like"
              + " 123456789:AAE... when a bot is made");
    }
    URI root = Wire.address("openbell.push.telegram.url", address);
    this.base = root.toString().replaceAll("/+$", "") + "/bot" + token + "/";
  }

  Answer call(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
    return call(method, parameters, Wire.ANSWER_WITHIN);
  }

  Answer call(String method, Map<String, ?> parameters, Duration within)
      throws IOException, InterruptedException {
    Wire.Answer answer =
        wire.send(
            HttpRequest.newBuilder(URI.create(base + method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(parameters))),
            within);
    JsonNode told = read(answer.body());
    if (answer.isOk() && told.path("ok").asBoolean()) {
      return new Answer(answer.status(), told.path("result"), "", Optional.empty());
    }
    JsonNode pause = told.path("parameters").path("retry_after");
    return new Answer(
        answer.status(),
        MissingNode.getInstance(),
        told.path("description").asText("not an answer of Telegram"),
        pause.isInt()
            ? Optional.of(Wire.limited(Duration.ofSeconds(pause.asInt())))
            : answer.retryAfter());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
