package org.openbell.auditor.invariant;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openbell.auditor.day.Course;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.ReleaseSeen;
import org.openbell.auditor.fact.Subject;

/// INV-22 Code identity: build id on every intent = active release; all six services same release
/// at arming.
///
/// The active release is that of the day's first arming.
final class CodeIdentity implements Invariant {
  private static final Rule RULE =
      new Rule(
          22,
          "Code identity",
          "Every order is made by the release with which the day was armed, all six services alike",
          Rule.EVERYWHERE,
          Rule.Reaction.HALT,
          "By the builds in the roll call and in every event about an order");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Set<Subject> needs() {
    return EnumSet.of(Subject.RELEASES, Subject.INTENTS);
  }

  @Override
  public void judge(Course course, Findings findings) {
    Optional<ReleaseSeen> active =
        course.day().releases().stream()
            .filter(ReleaseSeen::arming)
            .min(Comparator.comparing(ReleaseSeen::at));
    if (active.isEmpty()) {
      for (Intent intent : course.day().intents()) {
        if (wasSent(intent)) {
          findings.violated(
              intent.writtenAt().orElse(Instant.EPOCH),
              intent.name().text(),
              "sent on a day that was never armed",
              intent);
        }
      }
      return;
    }
    String release = active.get().build();
    for (ReleaseSeen seen : course.day().releases()) {
      if (!seen.at().isAfter(active.get().at()) && !seen.build().equals(release)) {
        findings.violated(seen.at(), seen.service(), "armed with another build", seen);
      }
    }
    for (Intent intent : course.day().intents()) {
      if (intent.build().isPresent() && !intent.build().get().equals(release)) {
        findings.violated(
            intent.writtenAt().orElse(Instant.EPOCH),
            intent.name().text(),
            "made by build " + intent.build().get() + ", armed with " + release,
            intent);
      }
    }
  }

  private static boolean wasSent(Intent intent) {
    return intent.states().stream().anyMatch(step -> step.state() == Intent.State.SENT);
  }
}
