package org.openbell.simulator.scenario;

/// A scenario that cannot be played; the message names the file, the place and what is expected.
public final class BadScenario extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public BadScenario(String message) {
    super(message);
  }

  BadScenario(String message, Throwable cause) {
    super(message, cause);
  }
}
