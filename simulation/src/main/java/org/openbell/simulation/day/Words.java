package org.openbell.simulation.day;

/// What a failure says, and where it came from.
final class Words {
  private static final int FRAMES = 6;

  private Words() {}

  static String of(Throwable failed) {
    StringBuilder words = new StringBuilder(failed.toString());
    StackTraceElement[] trace = failed.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
      words.append("\n      at ").append(trace[i]);
    }
    return words.toString();
  }
}
