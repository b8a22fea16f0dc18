package org.openbell.tws.connection;

/// Why a connection to the gateway ended, or never came to be.
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
    LISTENER_TOO_SLOW,
    /// Another connection has our client id (error 326). After a gateway restart or a crash of ours
    /// it may be our own old one: wait and retry with the same id, because orders belong to it.
    CLIENT_ID_IN_USE,
    /// Nobody listens at the address, or it cannot be reached: an attempt ended, no connection.
    UNREACHABLE,
    /// The gateway took the connection and then said too little, or stopped answering.
    SILENT
  }
}
