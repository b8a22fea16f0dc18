package org.openbell.approval.push;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which kinds of messages a channel passes on, and how loudly.
///
/// Left alone, a day on which nothing happens sends one line: that all is ready is not news. A
/// mail is for what can wait until somebody reads it, and for what must not be missed.
public record Wishes(Map<Kind, Loudness> loudness) {
  public Wishes {
    loudness = Map.copyOf(loudness);
  }

  public static Wishes standard(Medium medium) {
    Map<Kind, Loudness> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, standard(medium, kind));
    }
    return new Wishes(all);
  }

  private static Loudness standard(Medium medium, Kind kind) {
    return switch (kind) {
      case GO -> Loudness.OFF;
      case BRAKES, ALARM, NO_GO, DAY, LOGIN, TEST -> Loudness.ON;
      case ASKED, BOUGHT, SOLD -> medium == Medium.MAIL ? Loudness.OFF : Loudness.ON;
      case DECIDED ->
          switch (medium) {
            case WEB, TELEGRAM -> Loudness.SILENT;
            case WEBHOOK -> Loudness.ON;
            case MAIL -> Loudness.OFF;
          };
    };
  }

  /// The standard with what was set: `go=silent, bought=off`. Anything else is an
  /// [IllegalArgumentException] that names the setting.
  public static Wishes of(Medium medium, String set) {
    Map<Kind, Loudness> all = new EnumMap<>(standard(medium).loudness());
    Stream.of(set.split(",", -1))
        .map(String::strip)
        .filter(pair -> !pair.isEmpty())
        .forEach(pair -> put(all, medium, pair));
    return new Wishes(all);
  }

  private static void put(Map<Kind, Loudness> all, Medium medium, String pair) {
    int equals = pair.indexOf('=');
    Optional<Kind> kind = Kind.of(pair.substring(0, Math.max(0, equals)).strip());
    Optional<Loudness> loudness = Loudness.of(pair.substring(equals + 1).strip());
    if (kind.isEmpty() || loudness.isEmpty()) {
      throw new IllegalArgumentException(
          "openbell.push.%s.events has '%s': expected an event (%s), = and one of %s"
              .formatted(
                  medium.text(),
                  pair,
                  names(Kind.values(), Kind::text),
                  names(Loudness.values(), Loudness::text)));
    }
    all.put(kind.get(), loudness.get());
  }

  public Loudness of(Kind kind) {
    return loudness.get(kind);
  }

  private static <T> String names(T[] values, Function<T, String> text) {
    return Arrays.stream(values).map(text).collect(Collectors.joining(", "));
  }
}
