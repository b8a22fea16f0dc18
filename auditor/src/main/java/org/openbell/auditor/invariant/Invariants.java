package org.openbell.auditor.invariant;

import java.util.List;

/// The table of invariants, in the order of their numbers.
public final class Invariants {
  private static final List<Invariant> ALL = List.of(new NoOversell());

  private Invariants() {}

  public static List<Invariant> all() {
    return ALL;
  }
}
