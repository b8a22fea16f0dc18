package org.openbell.auditor.fact;

import java.time.Instant;
import java.util.List;

/// A person cleared these causes.
public record TradingResume(Instant at, List<String> causes, String by) implements Fact {}
