package org.openbell.approval.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openbell.approval.push.Channel;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Message;
import org.openbell.approval.push.Outcome;

/// Posts each message as signed JSON to one address; docs/push.md says how to check it.
public final class WebhookChannel implements Channel, AutoCloseable {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire = new Wire();
  private final URI address;
  private final WebhookSeal seal;

  public WebhookChannel(String address, String secret) {
    this.address = Wire.address("openbell.push.webhook.url", address);
    this.seal = new WebhookSeal(secret);
  }

  @Override
  public Medium medium() {
    return Medium.WEBHOOK;
  }

  @Override
  public Outcome send(Delivery delivery) throws InterruptedException {
    String id = delivery.message().key();
    Instant now = delivery.now();
    String body = body(delivery);
    try {
      Wire.Answer answer =
          wire.send(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/json")
                  .header("User-Agent", "Openbell")
                  .header("webhook-id", id)
                  .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                  .header("webhook-signature", seal.of(id, now, body))
                  .POST(BodyPublishers.ofString(body)));
      return answer.isOk() ? Outcome.Sent.PLAIN : Wire.no(answer);
    } catch (IOException away) {
      return new Outcome.Later("does not answer: " + away);
    }
  }

  /// The same from try to try, but for what has changed meanwhile.
  private static String body(Delivery delivery) {
    Message message = delivery.message();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", VERSION);
    body.put("id", message.key());
    body.put("event", message.kind().text());
    body.put("silent", delivery.loudness() == Loudness.SILENT);
    body.put("sentAt", delivery.now().toString());
    body.put("title", message.title());
    body.put("text", message.text());
    body.put("trade", message.trade().map(Object::toString).orElse(null));
    body.put("symbol", message.trade().map(trade -> trade.symbol().ticker()).orElse(null));
    body.put("planHash", message.question().map(Message.Question::planHash).orElse(null));
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write " + message.key(), cannotBe);
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
