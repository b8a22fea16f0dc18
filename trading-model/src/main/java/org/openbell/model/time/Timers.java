package org.openbell.model.time;

import java.time.Instant;

/// Runs work at a moment of exchange time, whatever speed that time has.
public interface Timers {
  /// A promise that can be taken back.
  interface Timer {
    void cancel();
  }

  /// Runs the work once, at or shortly after `when`; a moment that has passed runs at once.
  Timer at(Instant when, Runnable work);
}
