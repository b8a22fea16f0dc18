package org.openbell.tws.connection;

import org.openbell.tws.message.Response;
import org.openbell.tws.wire.ServerVersion;

/// Takes what the reader thread has read; must hand it over and return.
public interface Inbound {
  /// The gateway chose a version; called first, once.
  void onVersion(ServerVersion version);

  /// A message arrived.
  ///
  /// @param bytes what it weighs while it waits
  /// @return false when it cannot be taken in time, which ends the connection
  boolean onResponse(Response response, int bytes);

  /// The connection ended; called last, once.
  void onClosed(CloseCause cause);
}
