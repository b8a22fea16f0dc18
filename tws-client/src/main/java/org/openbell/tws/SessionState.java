package org.openbell.tws;

import java.time.Duration;
import org.openbell.tws.connection.CloseCause;

/// Where a [TwsSession] stands.
///
/// ```
/// Connecting --> Ready --> Waiting --> Connecting ...
///      |                     ^
///      +---------------------+         any of them --> Closed
/// ```
public sealed interface SessionState {
  /// An attempt is under way.
  ///
  /// @param failures in a row before this attempt
  record Connecting(int failures) implements SessionState {}

  /// Orders can be placed and questions asked.
  record Ready(TwsClient client) implements SessionState {}

  /// There is no connection, and the next attempt waits for its time.
  ///
  /// @param cause why the last connection or attempt ended
  /// @param failures in a row, this one included
  record Waiting(CloseCause cause, int failures, Duration delay) implements SessionState {}

  /// We closed the session; it stays so.
  record Closed() implements SessionState {}
}
