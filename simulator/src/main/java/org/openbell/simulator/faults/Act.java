package org.openbell.simulator.faults;

import java.time.Duration;
import java.util.Optional;

/// A fault that is not about a message, to be carried out now, `count` times where that says more
/// than once: the next so many orders.
public record Act(Fault fault, int count, Optional<Duration> length) {}
