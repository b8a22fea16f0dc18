package org.openbell.order.arming;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.order.broker.DataKind;

/// What was measured of the machine and its neighbors; empty where nobody answered.
///
/// @param takenAt exchange time
/// @param realClock on an accelerated clock skews mean nothing and are not looked at
/// @param gatewaySkew how far the gateway's clock is from ours, never negative
/// @param databaseSkew how far PostgreSQL's clock is from ours, never negative
/// @param freeBytes on the disk that holds our files
/// @param orderedByOthers symbols in which orders work that are not ours
public record Vitals(
    Instant takenAt,
    boolean realClock,
    Optional<Duration> gatewaySkew,
    Optional<Duration> databaseSkew,
    Optional<DataKind> data,
    long freeBytes,
    Set<Symbol> orderedByOthers) {
  public Vitals {
    orderedByOthers = Set.copyOf(orderedByOthers);
  }
}
