package org.openbell.approval.login;

import java.time.Instant;
import java.util.Optional;

/// When the gateway took connections, as it was told.
public interface Links {
  /// Empty when nobody ever told of one.
  Optional<Instant> lastConnected();
}
