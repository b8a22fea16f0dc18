package org.openbell.auditor.fact;

import java.time.Instant;

/// A line of the audit log; `act` is the id of what it is about. Each line names the hash before.
public record AuditRow(
    String act, Instant at, String who, String what, String result, String hash, String previous)
    implements Fact {}
