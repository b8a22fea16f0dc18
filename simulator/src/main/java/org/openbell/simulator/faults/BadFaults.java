package org.openbell.simulator.faults;

/// A fault script that makes no sense; the message names the line, the kind and the field, and
/// says what is allowed.
public final class BadFaults extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BadFaults(String message) {
    super(message);
  }

  BadFaults(String message, Throwable cause) {
    super(message, cause);
  }
}
