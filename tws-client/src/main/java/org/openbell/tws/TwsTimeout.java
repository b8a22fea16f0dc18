package org.openbell.tws;

/// The gateway did not answer in time; nothing follows about what it would have said.
public final class TwsTimeout extends TwsException {
  private static final long serialVersionUID = 1L;

  /// @param message names what was waited for and how long
  public TwsTimeout(String message) {
    super(Reason.TIMED_OUT, message);
  }
}
