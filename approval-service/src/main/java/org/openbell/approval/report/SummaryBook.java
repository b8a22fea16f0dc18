package org.openbell.approval.report;

import java.time.Instant;
import org.openbell.model.session.SessionDate;

/// The days' pages as they were written when the day went to sleep.
public interface SummaryBook {
  boolean has(SessionDate date);

  void add(Written page);

  /// A page and when it was written.
  record Written(SessionDate date, Instant at, String headline, String markdown, String html) {}
}
