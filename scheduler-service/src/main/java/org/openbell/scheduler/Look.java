package org.openbell.scheduler;

import java.time.Instant;
import org.openbell.scheduler.agenda.Announcement.CallTheRoll;

/// What a look at the clock leaves to do.
public sealed interface Look {
  /// The day is to begin: nothing else is told before the roll was called.
  record CallTheRollFirst(CallTheRoll wake) implements Look {}

  /// Everything due is told; look again at `next`.
  record Again(Instant next) implements Look {}
}
