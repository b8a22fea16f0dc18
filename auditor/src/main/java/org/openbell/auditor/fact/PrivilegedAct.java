package org.openbell.auditor.fact;

import java.time.Instant;

/// Something took effect that only an entitled person may do.
public record PrivilegedAct(String id, Instant at, String who, String what) implements Fact {}
