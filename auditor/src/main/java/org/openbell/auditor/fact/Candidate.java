package org.openbell.auditor.fact;

import java.time.Instant;

/// A symbol that a scan found, with the age of what was seen; only complete scans count.
public record Candidate(String scan, boolean complete, String symbol, Instant asOf)
    implements Fact {}
