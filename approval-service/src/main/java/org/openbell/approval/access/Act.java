package org.openbell.approval.access;

import java.util.Locale;
import java.util.Optional;

/// What can be done at the desk. Stopping is easy, starting is hard.
public enum Act {
  LOOK(Role.VIEWER, false),
  HALT(Role.VIEWER, false),
  PAUSE(Role.VIEWER, false),
  REFUSE(Role.VIEWER, false),
  APPROVE(Role.TRADER, false),
  FLATTEN(Role.TRADER, false),
  TEST_PUSH(Role.TRADER, false),
  RESUME(Role.TRADER, true),
  READ_AUDIT(Role.ADMIN, false),
  ARM(Role.ADMIN, true),
  ROTATE(Role.ADMIN, true);

  /// Why not: who asks is not trusted that far, or has to prove again who they are.
  public sealed interface Denial {
    String words();

    record NeedsRole(String words) implements Denial {}

    record NeedsProof(String words) implements Denial {}
  }

  private final Role least;
  private final boolean needsProof;

  Act(Role least, boolean needsProof) {
    this.least = least;
    this.needsProof = needsProof;
  }

  /// Empty when they may.
  public Optional<Denial> denialTo(Visitor visitor) {
    if (!visitor.role().isAtLeast(least)) {
      return Optional.of(
          new Denial.NeedsRole(
              "%s takes a %s, and %s is a %s"
                  .formatted(words(), lower(least), visitor.name(), lower(visitor.role()))));
    }
    if (needsProof && !visitor.isProven()) {
      return Optional.of(
          new Denial.NeedsProof(words() + " takes a fresh proof: give your token once more"));
    }
    return Optional.empty();
  }

  /// To arm, to read the audit: the act as a subject of a sentence.
  private String words() {
    return switch (this) {
      case LOOK -> "looking";
      case HALT -> "halting";
      case PAUSE -> "pausing";
      case REFUSE -> "refusing";
      case APPROVE -> "approving";
      case FLATTEN -> "flattening";
      case TEST_PUSH -> "sending a test message";
      case RESUME -> "resuming";
      case READ_AUDIT -> "reading the audit";
      case ARM -> "arming";
      case ROTATE -> "making a new token";
    };
  }

  private static String lower(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
