package org.openbell.approval.approval;

import java.time.Instant;
import java.util.Optional;

/// When something is decided, and why nothing may be bought anymore, if that is so.
public record Moment(Instant now, Optional<String> entriesOver) {}
