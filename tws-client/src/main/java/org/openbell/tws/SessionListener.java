package org.openbell.tws;

/// Hears what a [TwsSession] does, besides everything its gateway says.
///
/// [#onResponse] and [#onClosed] run on the thread of the connection, as for a [TwsClient]. A
/// listener that never returns from them keeps the session from reconnecting.
public interface SessionListener extends TwsListener {

  /// The session is in a new state. Runs on the session's own thread: unlike the other methods it
  /// may ask the client and wait for the answer, and the heartbeat rests meanwhile. What it throws
  /// is logged.
  default void onState(SessionState state) {}
}
