package org.openbell.simulator.scenario;

/// What a scenario file has to say: a missing field is named, not found out later.
final class Expected {
  private Expected() {}

  static void present(Object value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("field '" + field + "' is missing");
    }
  }

  static void positive(Long value, String field) {
    present(value, field);
    if (value <= 0) {
      throw new IllegalArgumentException("field '" + field + "' must be above zero: " + value);
    }
  }
}
