package org.openbell.approval.access;

import org.openbell.approval.access.Audit.Outcome;

/// Writes down what came of an act of somebody: within the act's own transaction where it has one,
/// so that there is a row if and only if it was done.
@FunctionalInterface
public interface Witness {
  void sees(Outcome outcome, String words);
}
