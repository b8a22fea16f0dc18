package org.openbell.auditor.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.openbell.auditor.invariant.Invariants;
import org.openbell.auditor.invariant.Violation;

/// The auditor's address: `/verdict` as JSON, `/line` as one sentence, `/q/health/ready`.
///
/// Ready means that it looks: the newest look came to something not long ago.
final class Page {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final int LOOKS_MISSED = 4;
  private static final Duration AT_LEAST = Duration.ofSeconds(20);

  private final HttpServer server;
  private final Watch watch;
  private final InstantSource machine;
  private final Duration longestSilence;
  private final ObjectMapper json = new ObjectMapper();

  Page(LiveSettings settings, Watch watch, InstantSource machine) throws IOException {
    this.watch = watch;
    this.machine = machine;
    var silence = settings.every().multipliedBy(LOOKS_MISSED);
    this.longestSilence = silence.compareTo(AT_LEAST) > 0 ? silence : AT_LEAST;
    server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
    server.createContext(
        "/verdict", exchange -> answer(exchange, OK, verdict(), "application/json"));
    server.createContext("/line", exchange -> answer(exchange, OK, line(), "text/plain"));
    server.createContext("/q/health/ready", this::ready);
  }

  void start() {
    server.start();
  }

  String address() {
    return "http:/" + server.getAddress();
  }

  private void ready(HttpExchange exchange) throws IOException {
    var state = watch.state();
    boolean idle = state.words().startsWith("no session") || state.words().endsWith("is over");
    boolean fresh =
        state
            .lastLook()
            .filter(
                last -> Duration.between(last, machine.instant()).compareTo(longestSilence) <= 0)
            .isPresent();
    answer(exchange, idle || fresh ? OK : UNAVAILABLE, line(), "text/plain");
  }

  private String verdict() {
    var state = watch.state();
    var root = json.createObjectNode();
    root.put("session", state.session());
    root.put("looks", state.looks());
    root.put("lastLook", state.lastLook().map(Object::toString).orElse(null));
    root.put("words", state.words());
    add(root.putArray("violations"), state.found());
    add(root.putArray("suspected"), state.suspected());
    var unjudged = root.putArray("unjudged");
    state
        .unjudged()
        .forEach(
            each -> unjudged.addObject().put("invariant", each.rule().id()).put("why", each.why()));
    return root.toPrettyString();
  }

  private static void add(ArrayNode array, List<Violation> violations) {
    for (Violation each : violations) {
      array
          .addObject()
          .put("invariant", each.rule().id())
          .put("name", each.rule().name())
          .put("at", each.at().toString())
          .put("subject", each.subject())
          .put("what", each.what())
          .put("evidence", each.evidence());
    }
  }

  /// One sentence for the end of a day.
  private String line() {
    return Lines.of(watch.state(), Invariants.all().size());
  }

  private static void answer(HttpExchange exchange, int status, String body, String type)
      throws IOException {
    try (exchange) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
