package org.openbell.simulation.plan;

import java.time.Duration;

/// One thing that goes wrong: what, where, when, for how long, how much.
///
/// `at` counts from midnight in New York and is zero where `nth` counts chances instead. `pick`
/// chooses among whatever there is to choose from. As text: `CRASH ORDER PT9H31M 0 PT20S 0`.
public record Fault(FaultKind kind, Part part, Duration at, int nth, Duration length, int pick) {
  private static final int FIELDS = 6;

  public static Fault parse(String text) {
    String[] fields = text.strip().split(" +", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "a fault reads KIND PART TIME NTH LENGTH PICK, not '" + text + "'");
    }
    return new Fault(
        FaultKind.valueOf(fields[0]),
        Part.valueOf(fields[1]),
        Duration.parse(fields[2]),
        Integer.parseInt(fields[3]),
        Duration.parse(fields[4]),
        Integer.parseInt(fields[5]));
  }

  @Override
  public String toString() {
    return "%s %s %s %d %s %d".formatted(kind, part, at, nth, length, pick);
  }
}
