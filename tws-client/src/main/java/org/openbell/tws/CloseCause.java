package org.openbell.tws;

/// Why a connection to the gateway ended.
///
/// @param detail for a log
public record CloseCause(Kind kind, String detail) {

  /// What ended it.
  public enum Kind {
    /// We closed it.
    REQUESTED,
    /// The gateway closed it without a word, as it does when it restarts.
    ENDED_BY_GATEWAY,
    /// The network failed.
    BROKEN,
    /// The stream is not the protocol, for example an impossible frame length.
    NOT_THE_PROTOCOL,
    /// The gateway does not speak a version we speak.
    VERSION,
    /// Our listener kept the next messages waiting for too long.
    LISTENER_TOO_SLOW
  }
}
