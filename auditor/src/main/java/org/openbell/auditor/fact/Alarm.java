package org.openbell.auditor.fact;

import java.time.Instant;

/// A person was called because a position could not be left; about the named trade.
public record Alarm(Instant at, String trade, String words) implements Fact {}
