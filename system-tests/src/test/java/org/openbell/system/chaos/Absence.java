package org.openbell.system.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A stretch in which a process was dead, frozen or still starting, in exchange time.
///
/// `real` is how long that was on the machine, from its end to its being ready again; `starting`
/// the part of it that its new start took.
record Absence(
    Target target, Instant from, Optional<Instant> until, Duration real, Duration starting) {}
