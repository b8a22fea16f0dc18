package org.openbell.auditor.fact;

import java.time.Instant;

/// An event as its producer wrote it down to be told; `position` grows with each of a producer's.
public record Written(
    String producer, long position, String topic, String key, String id, Instant at)
    implements Fact {}
