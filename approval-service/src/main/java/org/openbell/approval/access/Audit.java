package org.openbell.approval.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who did what at the desk, when, from where, and what became of it; only ever added to.
public interface Audit {
  int LONGEST_WORDS = 500;

  /// What became of an act.
  enum Outcome {
    /// Another service was asked to do it, and has not answered yet: its end follows in a row of
    /// its own. Without one nobody here knows whether it was done.
    BEGUN,
    DONE,
    /// We said no.
    REFUSED,
    /// It could not be done, or nobody knows whether it was.
    FAILED
  }

  /// One row to be; `action` is an act's name or a login's, `subject` what it was done to.
  record Row(
      Instant exchangeAt,
      String who,
      Optional<Role> role,
      Optional<Method> method,
      String action,
      String subject,
      String address,
      Outcome outcome,
      String words) {
    public Row {
      words = oneLine(words);
      subject = oneLine(subject);
      who = oneLine(who);
    }

    // Nobody writes a second row with a line break.
    private static String oneLine(String text) {
      String line = text.replaceAll("\\p{Cntrl}", " ");
      return line.substring(0, Math.min(line.length(), LONGEST_WORDS));
    }
  }

  /// A row as it stands; `at` is the database's time.
  record Kept(long seq, Instant at, Row row) {}

  void add(Row row);

  /// The latest before `seq`, newest first.
  List<Kept> before(long seq, int limit);
}
