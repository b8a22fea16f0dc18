package org.openbell.simulator.vendor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.simulator.web.Request;

/// Where a paged answer goes on: the first question and how much of its answer is out already.
///
/// A cursor is opaque to clients; it repeats the question, so that a page needs no other parameter.
record Cursor(Map<String, String> question, int done) {
  private static final String DONE = "\u0001done";

  /// The cursor of this request, or the beginning of the question it asks.
  static Cursor of(Request request) {
    return request.query("cursor").map(Cursor::parse).orElseGet(() -> start(request));
  }

  private static Cursor start(Request request) {
    Map<String, String> question = new TreeMap<>(request.query());
    question.remove("apiKey");
    return new Cursor(question, 0);
  }

  private static Cursor parse(String text) {
    String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    Map<String, String> fields =
        plain
            .lines()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1)));
    int done = Integer.parseInt(fields.remove(DONE));
    return new Cursor(fields, done);
  }

  Cursor after(int more) {
    return new Cursor(question, done + more);
  }

  /// The question as a request of its own.
  Request asked(Request request) {
    return new Request(
        request.method(), request.path(), question, request.headers(), request.captured(), "");
  }

  @Override
  public String toString() {
    Function<Map.Entry<String, String>, String> line = e -> e.getKey() + "=" + e.getValue();
    String fields = question.entrySet().stream().map(line).collect(Collectors.joining("\n"));
    String plain = fields + (fields.isEmpty() ? "" : "\n") + DONE + "=" + done;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
