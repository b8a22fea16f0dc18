package org.openbell.simulator.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.model.instrument.Symbol;

/// The fields of one line of a script, each read once, by the name it has in the file.
final class EntryFields {
  private final Node.Fields fields;

  EntryFields(Node.Fields fields) {
    this.fields = fields;
  }

  int line() {
    return fields.line();
  }

  /// Where a field stands, or the whole line of the script when it is not there.
  int line(String name) {
    var node = fields.named().get(name);
    return node == null ? line() : node.line();
  }

  Set<String> names() {
    return fields.named().keySet();
  }

  /// The fields as one line of text.
  String text() {
    return fields.named().entrySet().stream()
        .map(field -> field.getKey() + ": " + String.join(" ", texts(field.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static List<String> texts(Node node) {
    return switch (node) {
      case Node.Text(var value, _) -> List.of(value);
      case Node.Items(var nodes, _) -> nodes.stream().flatMap(n -> texts(n).stream()).toList();
      case Node.Fields(var named, _) -> List.copyOf(named.keySet());
    };
  }

  /// @throws BadField naming the field when the value cannot be read
  <T> Optional<T> optional(String name, Function<String, T> parse) {
    return each(name, parse).stream().findFirst();
  }

  <T> T needed(String name, Function<String, T> parse) {
    return optional(name, parse)
        .orElseThrow(() -> new BadField(line(), name, "is missing and needed"));
  }

  <T> List<T> each(String name, Function<String, T> parse) {
    var node = fields.named().get(name);
    if (node == null) {
      return List.of();
    }
    var values = new ArrayList<T>();
    for (var text : texts(node)) {
      try {
        values.add(parse.apply(text));
      } catch (IllegalArgumentException unreadable) {
        throw new BadField(node.line(), name, unreadable.getMessage(), unreadable);
      }
    }
    return values;
  }

  Optional<Symbol> symbol() {
    return optional("symbol", Symbol::parse);
  }

  Symbol neededSymbol() {
    return needed("symbol", Symbol::parse);
  }

  OptionalInt client() {
    return optional("client", text -> whole(text, 0))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  int whole(String name, int byDefault, int lowest) {
    return optional(name, text -> whole(text, lowest)).orElse(byDefault);
  }

  int neededWhole(String name, int lowest) {
    return needed(name, text -> whole(text, lowest));
  }

  static int whole(String text, int lowest) {
    try {
      var number = Integer.parseInt(text);
      if (number >= lowest) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("'" + text + "' is no whole number", notANumber);
    }
    throw new IllegalArgumentException(text + " is below " + lowest);
  }

  boolean flag(String name) {
    return optional(
            name,
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw new IllegalArgumentException("'" + text + "' is not true or false");
                })
        .orElse(false);
  }

  Duration span(String name, String byDefault) {
    return optional(name, Lengths::parse).orElseGet(() -> Lengths.parse(byDefault));
  }

  <E extends Enum<E>> E choice(String name, List<E> allowed, E byDefault) {
    return optional(name, text -> one(text, allowed)).orElse(byDefault);
  }

  private static <E extends Enum<E>> E one(String text, List<E> allowed) {
    for (var each : allowed) {
      if (each.name().replace("_", "").equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException("'" + text + "' is none of " + names(allowed));
  }

  private static <E extends Enum<E>> String names(List<E> allowed) {
    return allowed.stream().map(each -> camelCase(each.name())).collect(Collectors.joining(", "));
  }

  private static String camelCase(String constant) {
    var words = List.of(constant.split("_", -1));
    return words.stream()
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining())
        .transform(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
  }

  Optional<BigDecimal> probability() {
    return optional(
        "probability",
        text -> {
          try {
            var value = new BigDecimal(text);
            if (value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0) {
              return value;
            }
          } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("'" + text + "' is no number", notANumber);
          }
          throw new IllegalArgumentException(text + " is not between 0 and 1");
        });
  }

  /// One field that cannot be read.
  static final class BadField extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;

    BadField(int line, String field, String why) {
      this(line, field, why, null);
    }

    BadField(int line, String field, String why, Throwable cause) {
      super(why, cause);
      this.line = line;
      this.field = field;
    }

    int line() {
      return line;
    }

    String field() {
      return field;
    }
  }
}
