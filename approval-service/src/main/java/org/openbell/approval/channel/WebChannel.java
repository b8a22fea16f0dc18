package org.openbell.approval.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.openbell.approval.click.Fingerprint;
import org.openbell.approval.push.Browsers;
import org.openbell.approval.push.Browsers.Browser;
import org.openbell.approval.push.Channel;
import org.openbell.approval.push.Kind;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Message;
import org.openbell.approval.push.Outcome;

/// Notifications of browsers, also of those that are closed: each browser has a push service of its
/// maker, which carries the sealed message. A browser whose service no longer knows it is
// forgotten.
public final class WebChannel implements Channel, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(WebChannel.class);
  private static final Duration KEEP_FOR = Duration.ofHours(4);
  private static final int SALT_BYTES = 16;
  private static final int SECRET_BYTES = 16;
  private static final int LONGEST_ENDPOINT = 1_000;
  private static final int LONGEST_TEXT = 1_000;
  private static final byte[] NOTHING = {};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire = new Wire();
  private final SecureRandom chance = new SecureRandom();
  private final Browsers browsers;
  private final Vapid vapid;
  private final List<String> services;

  /// `services` are the hosts, with all below them, at which a browser may be reached.
  public WebChannel(Browsers browsers, KeyPair keys, String contact, List<String> services) {
    this.browsers = browsers;
    this.vapid = new Vapid(keys, contact);
    this.services = List.copyOf(services);
  }

  @Override
  public Medium medium() {
    return Medium.WEB;
  }

  /// The key by which a browser knows our messages.
  public String publicKey() {
    return vapid.publicKey();
  }

  /// Keeps a browser; what is no subscription of a known push service is an
  /// [IllegalArgumentException]. False when there are too many.
  public boolean add(
      String endpoint, String key, String secret, String by, Optional<String> token) {
    if (endpoint.length() > LONGEST_ENDPOINT || !isKnown(Wire.address("endpoint", endpoint))) {
      throw new IllegalArgumentException(
          "endpoint is at no push service that is known here (openbell.push.web.services)");
    }
    // Keys that cannot be used are refused now, not with the first message.
    byte[] unused = seal(new Browser(0, endpoint, key, secret), NOTHING);
    return browsers.add(endpoint, key, secret, by, token);
  }

  public void remove(String endpoint) {
    browsers.remove(endpoint);
  }

  private boolean isKnown(URI endpoint) {
    String host = endpoint.getHost();
    return services.stream().anyMatch(s -> host.equals(s) || host.endsWith("." + s));
  }

  /// The receipt names the browsers that have it, so that a second try leaves them alone.
  @Override
  public Outcome send(Delivery delivery) throws InterruptedException {
    Set<String> done = new LinkedHashSet<>();
    delivery.receipt().ifPresent(before -> done.addAll(Arrays.asList(before.split(",", -1))));
    byte[] text = text(delivery);
    Optional<String> trouble = Optional.empty();
    Optional<Duration> after = Optional.empty();
    for (Browser browser : browsers.all()) {
      if (!done.contains(Long.toString(browser.id()))) {
        switch (sent(browser, text, delivery)) {
          case Outcome.Sent _ -> done.add(Long.toString(browser.id()));
          case Outcome.Later later -> {
            trouble = Optional.of(later.trouble());
            after = later.after();
          }
          case Outcome.Never never -> {
            LOG.warnf("browser %d is forgotten: %s", browser.id(), never.trouble());
            browsers.remove(browser.endpoint());
          }
        }
      }
    }
    Optional<String> receipt = Optional.of(String.join(",", done)).filter(r -> !r.isEmpty());
    return trouble.isPresent()
        ? new Outcome.Later(trouble.get(), after, receipt)
        : new Outcome.Sent(receipt);
  }

  /// Never means that there is no such browser anymore.
  private Outcome sent(Browser browser, byte[] text, Delivery delivery)
      throws InterruptedException {
    URI endpoint = URI.create(browser.endpoint());
    if (!isKnown(endpoint)) {
      return new Outcome.Never("its push service is not known here any more");
    }
    try {
      Wire.Answer answer =
          wire.send(
              HttpRequest.newBuilder(endpoint)
                  .header("Authorization", vapid.authorization(endpoint, delivery.now()))
                  .header("Content-Encoding", "aes128gcm")
                  .header("Content-Type", "application/octet-stream")
                  .header("TTL", Long.toString(KEEP_FOR.toSeconds()))
                  .header("Topic", Fingerprint.of(delivery.message().key()))
                  .header("Urgency", delivery.loudness() == Loudness.SILENT ? "normal" : "high")
                  .POST(BodyPublishers.ofByteArray(seal(browser, text))));
      if (answer.isOk()) {
        return Outcome.Sent.PLAIN;
      }
      boolean isGone = answer.status() == 404 || answer.status() == 410;
      return isGone
          ? Wire.no(answer)
          : new Outcome.Later(
              endpoint.getHost() + " answers " + answer.status(),
              answer.retryAfter(),
              Optional.empty());
    } catch (IOException away) {
      return new Outcome.Later(endpoint.getHost() + " does not answer: " + away);
    }
  }

  private byte[] seal(Browser browser, byte[] text) {
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    Base64.Decoder decoder = Base64.getUrlDecoder();
    byte[] secret = decoder.decode(browser.secret());
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("keys.auth has to be 16 bytes in Base64");
    }
    return WebPushSeal.seal(text, decoder.decode(browser.key()), secret, P256.draw(chance), salt);
  }

  private static byte[] text(Delivery delivery) {
    Message message = delivery.message();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("title", message.title());
    told.put("body", cut(message.text()));
    // A page that is open shows a question under the trade's name, too: there is one of both.
    told.put(
        "tag",
        message.kind() == Kind.ASKED
            ? message.trade().map(Object::toString).orElse(message.key())
            : message.key());
    told.put("silent", delivery.loudness() == Loudness.SILENT);
    told.put("at", message.question().map(asked -> "ask-" + asked.trade()).orElse(""));
    try {
      return JSON.writeValueAsBytes(told);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write " + message.key(), cannotBe);
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...";
  }

  @Override
  public void close() {
    wire.close();
  }
}
