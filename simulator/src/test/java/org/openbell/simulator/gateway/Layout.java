package org.openbell.simulator.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fields of a message as the protocol's description lists them, each with the versions in
/// which it exists: `name:type`, `name:type>=183`, `name:type<177`, `name:type=187-189`.
///
/// Types: I and L whole numbers, D a number, X a quantity, B a flag, S text; Im and Dm may also be
/// empty.
record Layout(List<Field> fields) {
  private static final Pattern TOKEN =
      Pattern.compile("(\\w+):([A-Za-z]+)(?:>=(\\d+)|<(\\d+)|=(\\d+)-(\\d+))?");

  record Field(String name, String type, int from, int until) {
    boolean existsAt(int version) {
      return from <= version && version < until;
    }

    boolean allows(String value) {
      var number = "-?\\d+(\\.\\d+)?(E\\d+)?";
      return switch (type) {
        case "I", "L" -> value.matches("-?\\d+");
        case "D", "X" -> value.matches(number);
        case "Im" -> value.matches("(-?\\d+)?");
        case "Dm" -> value.matches("(" + number + ")?");
        case "B" -> value.matches("[01]");
        default -> true;
      };
    }
  }

  static Layout of(String text) {
    return new Layout(Stream.of(text.strip().split("\\s+")).map(Layout::field).toList());
  }

  private static Field field(String token) {
    var found = TOKEN.matcher(token);
    if (!found.matches()) {
      throw new IllegalArgumentException("not a field: " + token);
    }
    var from = found.group(3) != null ? found.group(3) : found.group(5);
    var until = found.group(4);
    var last = found.group(6);
    return new Field(
        found.group(1),
        found.group(2),
        from == null ? 0 : Integer.parseInt(from),
        until != null
            ? Integer.parseInt(until)
            : last != null ? Integer.parseInt(last) + 1 : Integer.MAX_VALUE);
  }

  Layout at(int version) {
    return new Layout(fields.stream().filter(field -> field.existsAt(version)).toList());
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /// A message of the newest version as it is at an older one; fields that are gone by now come
  /// back empty.
  List<String> translate(List<String> newest, int newestVersion, int version) {
    var names = at(newestVersion).names();
    var values = new ArrayList<String>();
    for (var field : at(version).fields()) {
      var index = names.indexOf(field.name());
      values.add(index < 0 ? "" : newest.get(index));
    }
    return values;
  }

  /// Fields whose value does not fit their type.
  List<String> misfits(List<String> values) {
    var misfits = new ArrayList<String>();
    for (var i = 0; i < values.size() && i < fields.size(); i++) {
      if (!fields.get(i).allows(values.get(i))) {
        misfits.add(fields.get(i).name() + "='" + values.get(i) + "'");
      }
    }
    return misfits;
  }
}
