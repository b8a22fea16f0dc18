package org.openbell.launcher;

/// Something that the user can understand and mend; the message is shown as it is.
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Trouble(String message) {
    super(message);
  }

  public Trouble(String message, Throwable cause) {
    super(message, cause);
  }
}
