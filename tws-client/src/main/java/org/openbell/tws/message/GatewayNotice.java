package org.openbell.tws.message;

/// Something happened to the link between us, the gateway and the broker.
public record GatewayNotice(Event event, int code, String text) implements Response {

  /// What happened.
  public enum Event {
    /// We sent too much; repeated violations end the connection.
    RATE_EXCEEDED,
    /// Another connection has our client id; the gateway closes this one.
    CLIENT_ID_IN_USE,
    /// The gateway lost the broker; order messages may still arrive and must be processed.
    LINK_LOST,
    /// The link is back, all subscriptions are gone.
    LINK_RESTORED_WITHOUT_DATA,
    /// The link is back, subscriptions continue.
    LINK_RESTORED,
    /// The gateway moves to another port and drops this connection.
    PORT_CHANGED,
    /// A code of this family that nobody here knows.
    OTHER
  }
}
