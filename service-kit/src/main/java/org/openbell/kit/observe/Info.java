package org.openbell.kit.observe;

import java.time.Instant;

/// What a service says of itself when the scheduler calls the roll.
public record Info(String service, String build, int schema, Instant exchangeTime) {}
