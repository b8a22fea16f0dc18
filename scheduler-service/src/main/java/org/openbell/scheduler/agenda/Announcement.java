package org.openbell.scheduler.agenda;

import org.openbell.model.event.SchedulerFact;
import org.openbell.model.session.SessionHours;

/// What is to be told when an item is due.
public sealed interface Announcement {
  /// A fact that the calendar alone makes true.
  record Known(SchedulerFact fact) implements Announcement {}

  /// The day begins; what is told depends on who answers the roll call.
  record CallTheRoll(SessionHours hours) implements Announcement {}
}
