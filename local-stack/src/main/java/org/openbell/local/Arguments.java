package org.openbell.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a server was told on its command line: `--name value` pairs and bare `--flag`s.
///
/// A missing or unreadable one is an [IllegalArgumentException] that names it.
public record Arguments(Map<String, String> values) {

  public Arguments {
    values = Map.copyOf(values);
  }

  static Arguments of(List<String> words) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i++) {
      var name = words.get(i);
      if (!name.startsWith("--")) {
        throw new IllegalArgumentException("expected an option such as --port, got '" + name + "'");
      }
      boolean hasValue = i + 1 < words.size() && !words.get(i + 1).startsWith("--");
      values.put(name.substring(2), hasValue ? words.get(++i) : "");
    }
    return new Arguments(values);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Path path(String name) {
    return Path.of(require(name)).toAbsolutePath();
  }

  /// A TCP port, 1 to 65535.
  public int port(String name) {
    long port = number(name);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("--" + name + " is a port, 1 to 65535, not " + port);
    }
    return (int) port;
  }

  public long number(String name) {
    var text = require(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "--" + name + " needs a whole number, got '" + text + "'", notANumber);
    }
  }

  private String require(String name) {
    return find(name)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
  }
}
