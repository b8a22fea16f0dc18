package org.openbell.launcher;

/// Something that the user can understand and mend; the message is shown as it is.
public class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int FAILED = 1;

  private final int exitCode;

  public Trouble(String message) {
    this(message, FAILED);
  }

  public Trouble(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  public Trouble(String message, Throwable cause) {
    this(message, FAILED, cause);
  }

  public Trouble(String message, int exitCode, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public final int exitCode() {
    return exitCode;
  }
}
