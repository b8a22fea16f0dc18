package org.openbell.scheduler.agenda;

/// What an item is for; it decides whether the item may still be told after its moment.
public enum Purpose {
  /// Begins the day: told late as long as the session runs.
  WAKE,
  /// Leads to buying: never told after its window, nor once the day is done.
  ENTRY,
  /// Ends entries, ends positions, ends the day: always told, however late.
  EXIT,
  /// Says what happened at the exchange: told late as long as it is still true.
  NOTICE
}
