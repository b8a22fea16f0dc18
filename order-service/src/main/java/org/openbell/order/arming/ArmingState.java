package org.openbell.order.arming;

import java.util.Optional;
import java.util.Set;
import org.openbell.model.session.SessionDate;

/// What is remembered about arming: which builds answered the last roll call, and whether
/// somebody armed by hand.
public record ArmingState(
    Optional<SessionDate> wokenFor, Set<String> builds, Optional<HandArming> byHand) {
  public static final ArmingState NONE =
      new ArmingState(Optional.empty(), Set.of(), Optional.empty());

  public ArmingState {
    builds = Set.copyOf(builds);
  }

  public ArmingState wokenBy(SessionDate date, Set<String> itsBuilds) {
    return new ArmingState(Optional.of(date), itsBuilds, byHand);
  }

  public ArmingState armed(HandArming hand) {
    return new ArmingState(wokenFor, builds, Optional.of(hand));
  }
}
