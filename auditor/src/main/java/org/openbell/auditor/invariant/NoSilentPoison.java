package org.openbell.auditor.invariant;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.DeadLetter;
import org.openbell.auditor.fact.Subject;

/// INV-24 No silent poison: a DLQ record older than 60 s without acknowledged alarm does not exist;
/// critical DLQ count = 0.
///
/// None of our services puts records aside: one that nobody can read stops its line and entries.
final class NoSilentPoison implements Invariant {
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(60);

  private static final Rule RULE =
      new Rule(
          24,
          "No silent poison",
          "No record about money is put aside unread, and no other one unnoticed",
          Rule.ONLY_GIVEN,
          Rule.Reaction.REDUCE,
          "Not judged: there is no place where a record could be put aside; what nobody can read"
              + " stops its line");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.DEAD_LETTERS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    for (DeadLetter letter : course.day().deadLetters()) {
      Instant acknowledged = letter.acknowledgedAt().orElse(course.day().until());
      if (letter.critical()) {
        findings.violated(letter.at(), letter.topic(), "a record about money put aside", letter);
      } else if (course.day().pace().isLonger(letter.at(), acknowledged, ACKNOWLEDGED_WITHIN)) {
        findings.violated(letter.at(), letter.topic(), "put aside, and nobody looked", letter);
      }
    }
  }
}
