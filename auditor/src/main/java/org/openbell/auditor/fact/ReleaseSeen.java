package org.openbell.auditor.fact;

import java.time.Instant;

/// A service answered the roll call, or the day was armed, with that build.
public record ReleaseSeen(Instant at, String service, String build, boolean arming)
    implements Fact {}
