package org.openbell.system.chaos;

/// One line of a schedule: `at 09:31 | kill order-service down 0ms`.
record Planned(Trigger trigger, Fault fault) {
  private static final String SEPARATOR = " | ";

  String text() {
    return trigger.text() + SEPARATOR + fault.text();
  }

  static Planned parse(String text) {
    int separator = text.indexOf(SEPARATOR);
    if (separator < 0) {
      throw new IllegalArgumentException("'" + text + "' is not WHEN" + SEPARATOR + "WHAT");
    }
    return new Planned(
        Trigger.parse(text.substring(0, separator).strip()),
        Fault.parse(text.substring(separator + SEPARATOR.length()).strip()));
  }
}
