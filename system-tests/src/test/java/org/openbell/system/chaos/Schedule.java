package org.openbell.system.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that is decided before a day begins: its seed, its kind, and what breaks when.
///
/// As text it can be kept and played again; the machine's own timing is not part of it.
record Schedule(long seed, DayKind kind, List<Planned> faults) {
  private static final String HEAD = "day";

  Schedule {
    faults = List.copyOf(faults);
  }

  String text() {
    var text = new StringBuilder(512);
    text.append(HEAD).append(' ').append(kind).append(" seed ").append(seed).append('\n');
    faults.forEach(planned -> text.append(planned.text()).append('\n'));
    return text.toString();
  }

  /// Reads what [#text] writes; blank lines and lines that begin with `#` are left out.
  static Schedule parse(String text) {
    Optional<String[]> head = Optional.empty();
    var faults = new ArrayList<Planned>();
    for (var line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(HEAD + " ")) {
        head = Optional.of(line.split(" ", -1));
      } else {
        faults.add(Planned.parse(line));
      }
    }
    var words =
        head.orElseThrow(
            () -> new IllegalArgumentException("a schedule begins with: day KIND seed N"));
    return new Schedule(Long.parseLong(words[3]), DayKind.valueOf(words[1]), faults);
  }

  long kills() {
    return faults.stream().filter(planned -> planned.fault() instanceof Fault.Kill).count();
  }
}
