package org.openbell.simulator.venue;

import org.openbell.model.money.Shares;

/// How far a fill in one member of a group shrinks another member.
final class OcaRules {
  private OcaRules() {}

  /// What is left of a member after another one, which had `openBefore` shares to go, traded
  /// `traded` of them. The cut is proportional and rounded up: never a share too many stays open.
  static Shares left(Shares remaining, Shares traded, Shares openBefore) {
    var cut = Math.ceilDiv(remaining.count() * traded.count(), openBefore.count());
    return remaining.minusOrZero(Shares.of(cut));
  }
}
