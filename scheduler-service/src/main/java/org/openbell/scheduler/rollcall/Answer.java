package org.openbell.scheduler.rollcall;

/// How one service answered when it was called.
public sealed interface Answer {
  String service();

  /// It is there and says it can work.
  record Ready(String service, String build, int schema) implements Answer {}

  /// It is there and says it cannot work; `words` is what it gave as the reason.
  record NotReady(String service, String build, String words) implements Answer {}

  /// Nobody is there, or nobody who makes sense.
  record Silent(String service, String words) implements Answer {}
}
