package org.openbell.simulator.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a client asked for; header names are lower case, `captured` holds the path's `{words}`.
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Map<String, String> captured,
    String body) {

  /// The part of the path that the route calls by that name.
  public String path(String name) {
    return captured.get(name);
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  /// A whole number from 1 to the highest; larger ones are cut as the vendors do.
  public int limit(String name, int byDefault, int highest) {
    return query(name)
        .map(text -> Math.clamp(wholeNumber(name, text), 1, highest))
        .orElse(byDefault);
  }

  private static int wholeNumber(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(name + " is not a whole number: '" + text + "'", wrong);
    }
  }

  /// The comma-separated values of a parameter; none when it is absent.
  public List<String> list(String name) {
    return query(name).map(text -> List.of(text.split(",", -1))).orElse(List.of());
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /// The token of `Authorization: Bearer token`.
  public Optional<String> bearer() {
    return header("authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()).strip())
        .filter(token -> !token.isEmpty());
  }

  Request with(Map<String, String> words) {
    return new Request(method, path, query, headers, words, body);
  }

  static Map<String, String> parseQuery(String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        query.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
