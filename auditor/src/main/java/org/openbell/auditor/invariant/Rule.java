package org.openbell.auditor.invariant;

import java.util.EnumSet;
import java.util.Set;

/// An invariant's row in the table: its number, its name, and what it says in plain words.
///
/// `live` says what the running auditor can see of it, or why it cannot judge it.
public record Rule(
    int number, String name, String words, Set<Tier> tiers, Reaction reaction, String live) {
  static final Set<Tier> EVERYWHERE = Set.copyOf(EnumSet.allOf(Tier.class));
  static final Set<Tier> IN_TESTS = Set.of(Tier.A, Tier.B, Tier.C);

  /// Of what no simulated day has: the rows that only a real process writes.
  static final Set<Tier> WITH_PROCESSES = Set.of(Tier.B, Tier.C, Tier.LIVE);

  /// Judged by whoever has the facts, which is nobody yet.
  static final Set<Tier> ONLY_GIVEN = Set.of();

  /// Where it is judged.
  public enum Tier {
    /// Simulated days under virtual time.
    A,
    /// The real services in accelerated days.
    B,
    /// The real processes, killed and cut off.
    C,
    /// The running system, every 15 seconds.
    LIVE
  }

  /// What the running auditor does about a violation.
  public enum Reaction {
    HALT,
    REDUCE,
    /// Says so, in the log and at its address.
    SAY
  }

  public String id() {
    return "INV-" + number;
  }

  @Override
  public String toString() {
    return id() + " " + name;
  }
}
