package org.openbell.scheduler.rollcall;

import java.util.List;

/// The six services, as they can be called.
public interface Roster {
  /// Asks every service once; a few seconds at most. One answer each, always in the same order.
  List<Answer> ask();

  /// Asks until all are ready or patience ends, within ten seconds of real time.
  List<Answer> askPatiently();
}
