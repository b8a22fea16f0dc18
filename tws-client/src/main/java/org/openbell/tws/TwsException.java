package org.openbell.tws;

/// The gateway cannot be asked, or did not answer; [#reason] says what to do about it.
///
/// When a method that sends throws it, nothing was sent. A future that fails with it says nothing
/// about the state of the account.
public sealed class TwsException extends RuntimeException permits TwsRequestException, TwsTimeout {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /// @param message names the thing and the value
  public TwsException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// @param message names the thing and the value
  public TwsException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// What went wrong.
  public final Reason reason() {
    return reason;
  }

  /// What went wrong, and what to do.
  public enum Reason {
    /// Nothing listens at the address, or it cannot be reached: check the gateway and the port.
    REFUSED,
    /// No answer in time: for a connection, the gateway may be waiting for a login or a click.
    TIMED_OUT,
    /// The gateway speaks no version we speak.
    VERSION,
    /// Another connection has our client id: wait and retry with the same one.
    CLIENT_ID_IN_USE,
    /// The connection is closed.
    CLOSED,
    /// Too much is waiting already.
    QUEUE_FULL,
    /// The gateway refused the request, see [TwsRequestException].
    REQUEST_FAILED,
    /// Part of the answer could not be read, so the rest must not be taken for the whole.
    UNREADABLE_ANSWER,
    /// The calling thread was interrupted.
    INTERRUPTED
  }
}
