package org.openbell.launcher.stack;

/// How a process ended, in words: `was killed (signal 9)` or `ended with exit code 1`.
final class Ending {
  // A process killed by signal N is reported as 128 + N, as shells do.
  private static final int SIGNALED = 128;
  private static final int LAST_SIGNAL = 64;

  private Ending() {}

  static String inWords(int exitCode) {
    boolean signaled = exitCode > SIGNALED && exitCode <= SIGNALED + LAST_SIGNAL;
    return signaled
        ? "was killed (signal " + (exitCode - SIGNALED) + ")"
        : "ended with exit code " + exitCode;
  }
}
