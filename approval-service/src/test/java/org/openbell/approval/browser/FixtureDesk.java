package org.openbell.approval.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openbell.approval.journal.FactKind;

/// A desk that speaks `docs/desk-api.md` and says what a test wants: the page's only other side.
final class FixtureDesk implements AutoCloseable {
  static final String TOKEN = "ob-test-token";
  private static final String COOKIE = "openbell";
  private static final String END = "";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  /// What the page asked of the desk.
  record Asked(String request, JsonNode body, String key, String csrf) {}

  /// What the desk says to a request: a status and a document.
  record Says(int status, JsonNode body) {
    static Says problem(int status, String type, String detail) {
      ObjectNode body = DeskDay.JSON.createObjectNode();
      body.put("type", "urn:openbell:problem:" + type).put("title", type);
      return new Says(status, body.put("status", status).put("detail", detail));
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<BlockingQueue<String>> streams = new CopyOnWriteArrayList<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ArrayNode journal = (ArrayNode) DeskDay.read("journal.json");
  private volatile ObjectNode desk = DeskDay.atWork();
  private volatile JsonNode bars;
  private volatile JsonNode preview = preview("f1");
  private volatile boolean away;
  private volatile boolean loggedIn = true;
  private volatile String role = "ADMIN";
  private volatile java.util.function.Function<Asked, Optional<Says>> says = _ -> Optional.empty();

  FixtureDesk() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  FixtureDesk showing(ObjectNode wanted) {
    desk = wanted;
    tellAll();
    return this;
  }

  /// Changes what the desk shows and tells every page that listens.
  FixtureDesk change(Consumer<ObjectNode> change) {
    ObjectNode next = desk.deepCopy();
    change.accept(next);
    return showing(next);
  }

  FixtureDesk happened(String type, String line) {
    int seq = journal.size() + 1;
    synchronized (journal) {
      ObjectNode fact = journal.addObject().put("seq", seq).put("at", desk.get("now").asText());
      fact.put("kind", FactKind.of(type).name()).put("type", type).put("line", line);
    }
    return change(next -> ((ObjectNode) next.get("log")).put("last", seq));
  }

  FixtureDesk previews(JsonNode flatten) {
    preview = flatten;
    return this;
  }

  FixtureDesk keeps(JsonNode kept) {
    bars = kept;
    return this;
  }

  FixtureDesk nobodyIsLoggedIn() {
    loggedIn = false;
    endStreams();
    return this;
  }

  FixtureDesk as(String wanted) {
    role = wanted;
    return this;
  }

  /// What it says to POST requests from now on; empty: what it would say by itself.
  FixtureDesk says(java.util.function.Function<Asked, Optional<Says>> answer) {
    says = answer;
    return this;
  }

  void goAway() {
    away = true;
    endStreams();
  }

  void comeBack() {
    away = false;
  }

  List<Asked> asked(String request) {
    return asked.stream().filter(one -> one.request().equals(request)).toList();
  }

  private void endStreams() {
    streams.forEach(stream -> stream.add(END));
    streams.clear();
  }

  private void tellAll() {
    String text = desk.toString();
    streams.forEach(stream -> stream.add(text));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!path.startsWith("/api/")
          && !path.startsWith("/journal")
          && !path.startsWith("/report")) {
        file(exchange, path.equals("/") ? "/index.html" : path);
      } else if (!away) {
        answer(exchange, path);
      }
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    if (path.equals("/api/session")) {
      send(exchange, new Says(200, session()));
    } else if (!loggedIn && !path.equals("/api/login")) {
      send(exchange, Says.problem(401, "login", "log in first"));
    } else if (path.equals("/api/stream")) {
      stream(exchange);
    } else if (exchange.getRequestMethod().equals("POST")) {
      post(exchange, path);
    } else {
      send(exchange, look(path, exchange.getRequestURI().getQuery()));
    }
  }

  private Says look(String path, String query) {
    if (path.equals("/journal")) {
      int after = Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1"));
      ArrayNode found = DeskDay.JSON.createArrayNode();
      synchronized (journal) {
        journal.forEach(
            fact -> {
              if (fact.get("seq").asInt() > after) {
                found.add(fact);
              }
            });
      }
      return new Says(200, found);
    }
    if (path.equals("/api/acts/flatten")) {
      return new Says(200, preview);
    }
    if (path.equals("/report/2025-10-28")) {
      return new Says(200, DeskDay.read("report.json"));
    }
    for (JsonNode asked : desk.get("approvals")) {
      if (path.equals("/api/approvals/" + asked.get("trade").asText())) {
        return new Says(200, asked);
      }
    }
    if (path.startsWith("/api/reports/")) {
      return PlayedAnswers.to(path.substring("/api/reports/".length()), query);
    }
    if (path.startsWith("/api/bars/") && bars != null) {
      return new Says(200, bars);
    }
    return Says.problem(404, "unknown", "nothing is recorded for this day");
  }

  static JsonNode preview(String hash) {
    return DeskDay.tree(
        """
        {"hash":"%s","sells":[
          {"trade":"20251029-WULF","symbol":"WULF","shares":"131","last":"15.40","worth":"2017.40",
           "gain":"27.51"},
          {"trade":"20251029-SOFI","symbol":"SOFI","shares":"52","last":"28.49","worth":"1481.48",
           "gain":"-6.24"}],
         "worth":"3498.88","gain":"21.27","entries":[],"drops":["20251029-BBAR"]}\
        """
            .formatted(hash));
  }

  private void post(HttpExchange exchange, String path) throws IOException {
    var headers = exchange.getRequestHeaders();
    Asked question =
        new Asked(
            path,
            DeskDay.JSON.readTree(exchange.getRequestBody()),
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("X-Openbell-Csrf"));
    asked.add(question);
    Optional<Says> wanted = says.apply(question);
    send(exchange, wanted.isPresent() ? wanted.get() : byItself(exchange, question));
  }

  private Says byItself(HttpExchange exchange, Asked question) {
    return switch (question.request()) {
      case "/api/login", "/api/prove" -> {
        if (!question.body().path("token").asText().equals(TOKEN)) {
          yield Says.problem(401, "login", "That is not an access token of this desk.");
        }
        loggedIn = true;
        exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=s1; Path=/; HttpOnly");
        yield new Says(200, session());
      }
      case "/api/logout" -> {
        loggedIn = false;
        yield new Says(200, DeskDay.JSON.createObjectNode());
      }
      case "/api/acts/halt" -> {
        change(DeskDay::halt);
        yield new Says(200, desk.get("switches"));
      }
      case "/api/acts/resume" -> {
        change(
            next -> {
              ((ObjectNode) next.get("switches")).put("state", "ACTIVE");
              ((ArrayNode) next.at("/switches/causes")).removeAll();
            });
        yield new Says(200, desk.get("switches"));
      }
      default -> new Says(200, desk.get("switches"));
    };
  }

  private JsonNode session() {
    return loggedIn
        ? DeskDay.tree(
            """
            {"loggedIn":true,"name":"anna","role":"%s","method":"SESSION","csrf":"c5rf",
             "expiresInSeconds":43100,"provenForSeconds":0,"oidc":false}\
            """
                .formatted(role))
        : DeskDay.tree("{\"loggedIn\":false,\"oidc\":false}");
  }

  private void stream(HttpExchange exchange) throws IOException {
    BlockingQueue<String> stream = new LinkedBlockingQueue<>();
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    stream.add(desk.toString());
    streams.add(stream);
    try (OutputStream out = exchange.getResponseBody()) {
      for (String text = stream.take(); !text.equals(END); text = next(stream)) {
        out.write(("event: desk\ndata: " + text + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      streams.remove(stream);
    }
  }

  // As the desk does, it is heard every ten seconds even when nothing changes.
  private String next(BlockingQueue<String> stream) throws InterruptedException {
    String text = stream.poll(10, TimeUnit.SECONDS);
    return text == null ? desk.toString() : text;
  }

  private static void send(HttpExchange exchange, Says says) throws IOException {
    byte[] body = says.body().toString().getBytes(StandardCharsets.UTF_8);
    String type = says.status() < 400 ? "application/json" : "application/problem+json";
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(says.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static void file(HttpExchange exchange, String path) throws IOException {
    String place = path.startsWith("/tests/") ? "/browser" + path : "/META-INF/resources" + path;
    try (InputStream found = FixtureDesk.class.getResourceAsStream(place)) {
      if (found == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = found.readAllBytes();
      String ending = path.substring(path.lastIndexOf('.') + 1);
      exchange.getResponseHeaders().add("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
      exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    away = true;
    endStreams();
    server.stop(0);
    threads.shutdownNow();
  }
}
