package org.openbell.approval.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A real browser without a screen, spoken to by the protocol of its developer tools.
///
/// `OPENBELL_BROWSER` names its program; without it the usual places are looked at.
public final class Chromium implements AutoCloseable {
  /// How long any answer of the browser may take, in seconds.
  private static final long PATIENCE = 60;

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Queue<String> people = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

  private Chromium(Process process, Path profile, String address) {
    this.process = process;
    this.profile = profile;
    this.socket =
        within(
            HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear()));
  }

  /// The program, if this machine has one.
  public static Optional<Path> program() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("OPENBELL_BROWSER")).stream(), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static Chromium start(Path program) {
    try {
      Path profile = Files.createTempDirectory("openbell-browser");
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--disable-quic",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--disable-extensions",
                  "--hide-scrollbars",
                  "--mute-audio",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Chromium(process, profile, address(process));
    } catch (IOException failed) {
      throw new UncheckedIOException("the browser does not start", failed);
    }
  }

  private static String address(Process process) throws IOException {
    BufferedReader words = process.errorReader(StandardCharsets.UTF_8);
    for (String line = words.readLine(); line != null; line = words.readLine()) {
      Matcher found = LISTENING.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> words.lines().forEach(_ -> {}));
        return found.group(1);
      }
    }
    throw new IOException("the browser ended before it could be spoken to");
  }

  /// A tab of its own person: no cookie is shared with another.
  public Tab open(Screen screen) {
    String person =
        send(null, "Target.createBrowserContext", Map.of()).get("browserContextId").asText();
    String target =
        send(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", person))
            .get("targetId")
            .asText();
    String session =
        send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    people.add(person);
    return new Tab(this, session, screen);
  }

  /// Closes every tab and forgets everybody.
  void closeTabs() {
    for (String person = people.poll(); person != null; person = people.poll()) {
      send(null, "Target.disposeBrowserContext", Map.of("browserContextId", person));
    }
  }

  JsonNode send(String session, String method, Map<String, ?> parameters) {
    int id = sent.incrementAndGet();
    Map<String, Object> message = new HashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    synchronized (socket) {
      within(socket.sendText(text(message), true));
    }
    JsonNode said = within(answer);
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.get("error"));
    }
    return said.get("result");
  }

  private String text(Object message) {
    try {
      return json.writeValueAsString(message);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static <T> T within(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("the browser does not answer", failed);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    within(process.onExit());
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException stillWriting) {
      profile.toFile().deleteOnExit();
    }
  }

  /// Puts the parts of each message together and hands answers to whoever asked.
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        heard(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failed) {
      waiting.values().forEach(answer -> answer.completeExceptionally(failed));
    }

    private void heard(String text) {
      try {
        JsonNode said = json.readTree(text);
        CompletableFuture<JsonNode> answer = waiting.remove(said.path("id").asInt(-1));
        if (answer != null) {
          answer.complete(said);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
