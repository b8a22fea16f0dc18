package org.openbell.kit.json;

/// A record on a topic that is not an event we know; the message names what is wrong with it.
public final class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message) {
    super(message);
  }

  UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
