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
    try {
      byte[] plain = Base64.getUrlDecoder().decode(text);
      Map<String, String> fields = fields(new String(plain, StandardCharsets.UTF_8));
      int done = Integer.parseInt(fields.remove(DONE));
      return new Cursor(fields, done);
    } catch (IllegalArgumentException | IndexOutOfBoundsException garbled) {
      throw new IllegalArgumentException("not a cursor from a next_url: '" + text + "'", garbled);
    }
  }

  private static Map<String, String> fields(String plain) {
    Map<String, String> fields = new TreeMap<>();
    for (String line : plain.lines().toList()) {
      int equals = line.indexOf('=');
      fields.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return fields;
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
